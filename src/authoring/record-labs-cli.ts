/**
 * `npm run labs:record`: plays the solution of every incident lab in PostgreSQL in WebAssembly and
 * writes what happened to src/content/labs/transcripts. Names of labs limit it to these.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nearest } from "../problems/nearest.ts";
import { parseLab, type PlacedLab } from "../practice/incident-lab/parse-lab.ts";
import { labId } from "../practice/incident-lab/lab-path.ts";
import { transcriptPath } from "../practice/incident-lab/transcript.ts";
import { runCommandLine, UsageError } from "../system/command-line.ts";
import type { Problem } from "../problems/problem.ts";
import { formatProblem } from "../problems/report.ts";
import { buildTime } from "./build-time.ts";
import { openCourse } from "./course-files.ts";
import { recordLab } from "./record-lab.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const course = openCourse(root);

/** The files of the labs that were named; all when none was. */
function chosen(wanted: readonly string[]): string[] {
  const files = course.labs();
  const ids = files.flatMap((file) => labId(file) ?? []);
  const unknown = wanted.find((name) => !ids.includes(name));
  if (unknown === undefined)
    return files.filter((file) => wanted.length === 0 || wanted.includes(labId(file) ?? ""));
  const near = nearest(unknown, ids);
  const remedy = near === undefined ? `There are: ${ids.join(", ")}.` : `Did you mean "${near}"?`;
  throw new UsageError(`There is no incident lab "${unknown}". ${remedy}`);
}

/** @returns what keeps it from being recorded */
async function record(placed: PlacedLab): Promise<readonly Problem[]> {
  const at = buildTime(process.env).toISOString().slice(0, 10);
  const recording = await recordLab(placed, at);
  if ("problems" in recording) return recording.problems;
  const path = join(root, transcriptPath(placed.lab.id));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(recording.transcript, null, 2)}\n`);
  console.log(`recorded ${placed.lab.id}`);
  return [];
}

await runCommandLine(
  { usage: "Usage: npm run labs:record [-- LAB…]. It records all labs, or these.", words: true },
  async ({ positionals }) => {
    for (const file of chosen(positionals)) {
      const { value, problems } = parseLab(file, course.read(file) ?? "");
      const found = value ? await record(value) : problems;
      if (found.length === 0) continue;
      for (const each of found) console.error(`${formatProblem(each, course.read(file))}\n`);
      console.error(`Nothing was recorded of ${file}.`);
      process.exitCode = 1;
    }
  },
);
