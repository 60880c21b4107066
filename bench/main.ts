/**
 * `npm run bench`: measures builds of a generated course, first visits to a lesson (both beside plain
 * Starlight with the same text), the start of a lab, answers of the finder and interactions with
 * everything hands-on, and prints tables. `npm run bench -- --lessons 20` measures a smaller course; `--only builds|load|lab|finder|interactions` one part.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runCommandLine, UsageError } from "../src/system/command-line.ts";
import { measureBuilds } from "./build-times.ts";
import { measureFinder } from "./finder/measure-finder.ts";
import { measureInteractions } from "./interactions.ts";
import { measureLab } from "./lab-start.ts";
import { measureLoad } from "./page-load.ts";
import { projectRoot } from "./site-copy.ts";
import { formatTable, type Row } from "./table.ts";

const usage = `Usage: npm run bench [-- OPTION…]

  --only builds|load|lab|finder|interactions   one part
  --lessons N   how many lessons the generated course has; 100 when left out
  --page PATH   the page that is visited first, such as /course/03-module-3/05-wal-bloat-heartbeat/
  --lab NAME    the lab that is started, such as slot-that-eats-the-disk`;

const text = { type: "string" } as const;
const options = {
  lessons: { ...text, default: "100" },
  only: text,
  lab: { ...text, default: "slot-that-eats-the-disk" },
  page: { ...text, default: "/course/03-module-3/05-wal-bloat-heartbeat/" },
} as const;
const dist = join(projectRoot, "dist");

interface Part {
  readonly title: string;
  readonly measure: () => Promise<Row[]>;
}

interface Asked {
  readonly lessons: string;
  readonly only?: string | undefined;
  readonly lab: string;
  readonly page: string;
}

const partsOf = ({ lessons, lab, page }: Asked): Readonly<Record<string, Part>> => ({
  builds: { title: "Builds", measure: () => measureBuilds(Number(lessons)) },
  load: {
    title: `First visit to ${page}, slow 4G, CPU ÷ 4, medians`,
    measure: () => measureLoad(dist, page),
  },
  lab: { title: `The lab ${lab}`, measure: () => measureLab(dist, lab) },
  finder: { title: "The finder, on the cases of practice", measure: () => measureFinder(dist) },
  interactions: {
    title: "Slowest interaction, CPU ÷ 4",
    measure: () => measureInteractions(dist),
  },
});

/** Refuses what would only fail in the middle of a long measurement. */
function checkAsked({ lessons, only, lab, page }: Asked, parts: readonly string[]): void {
  if (only !== undefined && !parts.includes(only))
    throw new UsageError(`There is no part "${only}". Write one of: ${parts.join(", ")}.`);
  if (!/^[1-9]\d{0,3}$/.test(lessons))
    throw new UsageError(`"${lessons}" is not a number of lessons, 1 to 9999.`);
  if (only === "builds") return;
  if (!existsSync(dist)) throw new UsageError("There is no built site. Run `npm run build` first.");
  const isBuilt = (path: string) => existsSync(join(dist, path, "index.html"));
  const measures = (part: string) => only === undefined || only === part;
  if (measures("lab") && !isBuilt(join("labs", lab)))
    throw new UsageError(`The built site has no lab "${lab}".`);
  if (measures("load") && !(page.startsWith("/") && isBuilt(page)))
    throw new UsageError(`The built site has no page "${page}". A page begins with a slash.`);
}

await runCommandLine({ usage, options }, async ({ values }) => {
  const parts = partsOf(values);
  checkAsked(values, Object.keys(parts));
  for (const [name, { title, measure }] of Object.entries(parts)) {
    if (values.only === undefined || values.only === name)
      console.log(`\n${formatTable(title, await measure())}\n`);
  }
});
