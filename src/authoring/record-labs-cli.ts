/**
 * `npm run labs:record`: plays the solution of every incident lab in PostgreSQL in WebAssembly and
 * writes what happened to src/content/labs/transcripts. Names of labs limit it to these.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pageGuards } from "../incident-lab/connect-schema.ts";
import { rowsOf } from "../incident-lab/engine.ts";
import { openPglite } from "../incident-lab/pglite-engine.ts";
import { record, transcriptPath } from "../incident-lab/transcript.ts";
import { openWorld, prepare } from "../incident-lab/world.ts";
import { buildTime } from "./build-time.ts";
import { openCourse } from "./course-files.ts";
import { readLabs } from "./site-labs.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const wanted = process.argv.slice(2);

for (const lab of readLabs(openCourse(root))) {
  if (wanted.length > 0 && !wanted.includes(lab.id)) continue;
  const engine = await openPglite(lab);
  await prepare(engine, lab, pageGuards);
  const world = await openWorld(engine, lab);
  const [row] = await rowsOf<{ version: string }>(engine, "SELECT version()");
  const server = row?.version.replace(/ on .*/, "") ?? "";
  const at = buildTime(process.env).toISOString().slice(0, 10);
  const path = join(root, transcriptPath(lab.id));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(await record(world, lab, { server, at }), null, 2)}\n`);
  await engine.close();
  console.log(`recorded ${lab.id}`);
}
