/**
 * `npm run bench`: measures builds of a generated course, first visits to a lesson, the start of a
 * lab and interactions with everything hands-on, and prints tables. `npm run bench -- --lessons 20`
 * measures a smaller course; `--only builds|load|lab|interactions` one part.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureBuilds } from "./build-times.ts";
import { measureInteractions } from "./interactions.ts";
import { measureLab } from "./lab-start.ts";
import { measureLoad } from "./page-load.ts";
import { projectRoot } from "./site-copy.ts";
import { formatTable, type Row } from "./table.ts";

const { values } = parseArgs({
  options: {
    lessons: { type: "string", default: "100" },
    only: { type: "string" },
    lab: { type: "string", default: "slot-that-eats-the-disk" },
    page: { type: "string", default: "/course/03-module-3/05-wal-bloat-heartbeat/" },
  },
});
const dist = join(projectRoot, "dist");

interface Part {
  readonly title: string;
  readonly measure: () => Promise<Row[]>;
}

const parts: Readonly<Record<string, Part>> = {
  builds: { title: "Builds", measure: () => measureBuilds(Number(values.lessons)) },
  load: {
    title: `First visit to ${values.page}, slow 4G, CPU ÷ 4`,
    measure: () => measureLoad(dist, values.page),
  },
  lab: { title: `The lab ${values.lab}`, measure: () => measureLab(dist, values.lab) },
  interactions: {
    title: "Slowest interaction, CPU ÷ 4",
    measure: () => measureInteractions(dist),
  },
};

const { only } = values;
if (only !== undefined && !Object.hasOwn(parts, only))
  throw new Error(`--only takes one of: ${Object.keys(parts).join(", ")}. It was “${only}”.`);
if (only !== "builds" && !existsSync(dist))
  throw new Error("There is no built site. Run `npm run build` first.");
for (const [name, { title, measure }] of Object.entries(parts)) {
  if (only === undefined || only === name)
    console.log(`\n${formatTable(title, await measure())}\n`);
}
