import type { APIRoute } from "astro";
import { readFileSync } from "node:fs";
import { alertFiles, ruleFolder } from "../../records/read-alerts.ts";

/** Where in the project each file is: the rules, and those by which metrics get their names. */
const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["inventory", ...alertFiles, "watchdog"].map((name) => [
      `${name}.yml`,
      `${ruleFolder}/${name}.yml`,
    ]),
  ),
  "alertmanager.yml": "lab/config/alertmanager/alertmanager.yml",
  "jmx-exporter-connect.yml": "lab/config/jmx-exporter/connect.yml",
};

/** The files, to be saved as they are. */
export function getStaticPaths() {
  return Object.keys(files).map((file) => ({ params: { file } }));
}

/** One of the files, as the lab has it. */
export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(`${process.cwd()}/${files[params["file"] ?? ""]}`, "utf8"), {
    headers: { "Content-Type": "text/yaml; charset=utf-8" },
  });
