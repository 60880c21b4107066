import type { APIRoute } from "astro";
import { readFileSync } from "node:fs";
import { alertFiles, ruleFolder } from "../../alerts/read-alerts.ts";

/** The files of rules, to be saved as they are. */
export function getStaticPaths() {
  return ["inventory", ...alertFiles].map((name) => ({ params: { file: `${name}.yml` } }));
}

/** One of the files, as the lab has it. */
export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(`${process.cwd()}/${ruleFolder}/${params["file"]}`, "utf8"), {
    headers: { "Content-Type": "text/yaml; charset=utf-8" },
  });
