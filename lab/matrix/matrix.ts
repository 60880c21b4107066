import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { matrixPath, parseMatrixFile, type MatrixFile } from "../../src/fences/matrix.ts";
import type { Versions } from "../../src/fences/verified.ts";
import { findLessons, readLesson } from "../runner/lesson.ts";
import { nativeStage } from "../runner/native-stage.ts";
import { summary } from "../runner/report.ts";
import { runJobs, type Say } from "../runner/run-all.ts";
import { takeLock } from "../stack/lock.ts";
import { labPaths } from "../stack/paths.ts";
import { postgresqlLines, versionsOf, type Lines } from "../stack/version-lines.ts";
import { cellOf, isDone, isGapDone, nothingRun, withCell, withGap } from "./cells.ts";
import { runGap } from "./gap-stack.ts";
import { runProofs } from "./proofs.ts";
import type { Selection } from "./selection.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const module3 = "/03-module-3/";

export interface MatrixOptions extends Selection {
  /** How many stacks run lessons side by side. */
  readonly stacks: number;
  /** Also what has been run on these versions before. */
  readonly again: boolean;
}

const file = join(root, matrixPath);

function readMatrix(): MatrixFile {
  return existsSync(file) ? parseMatrixFile(readFileSync(file, "utf8")) : nothingRun;
}

function writeMatrix(content: MatrixFile): void {
  writeFileSync(`${file}.partial`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${file}.partial`, file);
}

function shortVersions({ postgresql, kafka, debezium }: Versions): Versions {
  return { postgresql, kafka, debezium };
}

async function runCell(lines: Lines, { stacks, again }: MatrixOptions, say: Say): Promise<void> {
  const exact = versionsOf(lines);
  const versions = shortVersions(exact);
  const title = `PostgreSQL ${versions.postgresql}, Debezium ${versions.debezium}`;
  if (!again && isDone(readMatrix(), lines, versions)) {
    say(`${title}: done before`);
    return;
  }
  say(`\n${title}`);
  const lessons = findLessons(root, []).filter((path) => path.includes(module3));
  const jobs = lessons.map((path) => ({
    lesson: readLesson(root, path),
    names: "default" as const,
  }));
  const count = Math.min(stacks, jobs.length);
  const stages = Array.from({ length: count }, (_, n) => nativeStage(n + 1, exact));
  const runs = await runJobs(jobs, stages, say);
  const proofs = await runProofs(root, lines);
  const cell = cellOf(lines, versions, runs, proofs, new Date());
  writeMatrix(withCell(readMatrix(), cell));
  say(`\n${summary(runs)}`);
}

async function runGapLine(debezium: string, again: boolean, say: Say): Promise<void> {
  const exact = versionsOf({ postgresql: postgresqlLines[0] ?? "", debezium });
  const versions = shortVersions(exact);
  const title = `Slot gone, offset kept, Debezium ${versions.debezium}`;
  if (!again && isGapDone(readMatrix(), debezium, versions)) {
    say(`${title}: done before`);
    return;
  }
  const paths = labPaths("matrix");
  const release = takeLock(paths.lock);
  try {
    const result = await runGap(paths, exact);
    const at = new Date().toISOString();
    writeMatrix(
      withGap(readMatrix(), { debezium, versions, at, ...result, says: [...result.says] }),
    );
    say(`${title}: ${result.end}, ${result.reached} of ${result.gapRows} rows reached the topic`);
  } finally {
    release();
  }
}

/**
 * `matrix`: runs the lessons of Module 3 and the proofs on other versions, and what a dropped slot
 * does on each line of Debezium. The file is written after each cell, so that an interrupted matrix
 * goes on where it stopped.
 * @returns the exit status: 0 when everything ran, whatever differed
 */
export async function runMatrix(options: MatrixOptions, say: Say): Promise<number> {
  for (const debezium of options.gaps) await runGapLine(debezium, options.again, say);
  for (const lines of options.cells) await runCell(lines, options, say);
  return 0;
}
