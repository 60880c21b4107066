/**
 * `npm run bench`: measures builds of a generated course and first visits to a lesson, and prints
 * tables. `npm run bench -- --lessons 20` measures a smaller course; `--only builds|load|lab` one part.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureBuilds } from "./build-times.ts";
import { measureLab } from "./lab-start.ts";
import { measureLoad } from "./page-load.ts";
import { projectRoot } from "./site-copy.ts";
import { formatTable } from "./table.ts";

const { values } = parseArgs({
  options: {
    lessons: { type: "string", default: "100" },
    only: { type: "string" },
    lab: { type: "string", default: "slot-that-eats-the-disk" },
    page: { type: "string", default: "/course/03-module-3/05-wal-bloat-heartbeat/" },
  },
});
const dist = join(projectRoot, "dist");

if (values.only === undefined || values.only === "builds") {
  console.log(`\n${formatTable("Builds", await measureBuilds(Number(values.lessons)))}\n`);
}
if (values.only !== "builds" && !existsSync(dist))
  throw new Error("There is no built site. Run `npm run build` first.");
if (values.only === undefined || values.only === "load") {
  const rows = await measureLoad(dist, values.page);
  console.log(`\n${formatTable(`First visit to ${values.page}, slow 4G, CPU ÷ 4`, rows)}\n`);
}
if (values.only === undefined || values.only === "lab") {
  console.log(`\n${formatTable(`The lab ${values.lab}`, await measureLab(dist, values.lab))}\n`);
}
