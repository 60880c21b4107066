import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  matrixPath,
  parseMatrixFile,
  type GapRun,
  type MatrixCell,
  type MatrixFile,
} from "../../src/records/matrix.ts";
import { findLessons, readLesson } from "../runner/lesson.ts";
import { nativeStage } from "../runner/native-stage.ts";
import { runnable } from "../runner/runnable.ts";
import { summary } from "../runner/run-report.ts";
import { runJobs } from "../runner/run-all.ts";
import type { Say } from "../stack/downloads.ts";
import { takeLock } from "../stack/lock.ts";
import { labPaths } from "../stack/paths.ts";
import { toldVersions } from "../stack/topology.ts";
import { postgresqlLines, versionsOf, type Lines } from "../stack/version-lines.ts";
import { writeAtOnce } from "../../src/system/write-at-once.ts";
import { cellAt, cellOf, gapAt, isOther, isWorse, nothingRun, withCell, withGap } from "./cells.ts";
import { runGap } from "./gap-stack.ts";
import { runProofs } from "./proofs.ts";
import type { Selection } from "./selection.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const module3 = "/03-module-3/";

export interface MatrixOptions extends Selection {
  /** How many stacks run lessons, then proofs, side by side. */
  readonly stacks: number;
  /** Also what has been run on these versions before. */
  readonly again: boolean;
}

const file = join(root, matrixPath);

function readMatrix(): MatrixFile {
  return existsSync(file) ? parseMatrixFile(readFileSync(file, "utf8")) : nothingRun;
}

function writeMatrix(content: MatrixFile): void {
  writeAtOnce(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** Runs the lessons of Module 3 on stacks of these versions. */
async function runLessons(lines: Lines, stacks: number, say: Say): Promise<MatrixCell> {
  const exact = versionsOf(lines);
  const files = findLessons(root, []).filter((path) => path.includes(module3));
  const lessons = runnable(
    files.map((path) => readLesson(root, path)),
    say,
  );
  const jobs = lessons.map((lesson) => ({ lesson, names: "default" as const }));
  const count = Math.min(stacks, jobs.length);
  const stages = Array.from({ length: count }, (_, n) => nativeStage(n + 1, exact));
  const runs = await runJobs(jobs, stages, say);
  say(`\n${summary(runs)}`);
  return cellOf(lines, toldVersions(exact), runs, new Date());
}

/** @returns whether less passes than what is recorded of these versions */
async function runCell(lines: Lines, options: MatrixOptions, say: Say): Promise<boolean> {
  const versions = toldVersions(versionsOf(lines));
  const before = cellAt(readMatrix(), lines, versions);
  const done = options.again ? undefined : before;
  say(`\nPostgreSQL ${versions.postgresql}, Debezium ${versions.debezium}`);
  if (done) say("lessons: done before");
  const cell = done ?? (await runLessons(lines, options.stacks, say));
  writeMatrix(withCell(readMatrix(), cell));
  if (!options.proofs || done?.proofs) return isWorse(before, cell);
  const proofs = await runProofs(root, lines, options.stacks);
  const proved = { ...cell, ...(proofs && { proofs }) };
  writeMatrix(withCell(readMatrix(), proved));
  return isWorse(before, proved);
}

/** @returns whether the line does something else than what is recorded of it */
async function runGapLine(debezium: string, again: boolean, say: Say): Promise<boolean> {
  const exact = versionsOf({ postgresql: postgresqlLines[0] ?? "", debezium });
  const versions = toldVersions(exact);
  const title = `Slot gone, offset kept, Debezium ${versions.debezium}`;
  const before = gapAt(readMatrix(), debezium, versions);
  if (before && !again) {
    say(`${title}: done before`);
    return false;
  }
  const paths = labPaths("matrix");
  const release = takeLock(paths.lock);
  try {
    const { says, ...result } = await runGap(paths, exact);
    const at = new Date().toISOString();
    const gap: GapRun = { debezium, versions, at, ...result, says: [...says] };
    writeMatrix(withGap(readMatrix(), gap));
    say(`${title}: ${result.end}, ${result.reached} of ${result.gapRows} rows reached the topic`);
    return isOther(before, gap);
  } finally {
    release();
  }
}

/**
 * `matrix`: runs the lessons of Module 3 and the proofs on other versions, and what a dropped slot
 * does on each line of Debezium. The file is written after each cell, so that an interrupted matrix
 * goes on where it stopped.
 * @returns the exit status: 1 when less passes somewhere than what is recorded of the same versions, or
 * a dropped slot has other consequences
 */
export async function runMatrix(options: MatrixOptions, say: Say): Promise<number> {
  let changed = false;
  for (const debezium of options.gaps) {
    changed = (await runGapLine(debezium, options.again, say)) || changed;
  }
  for (const lines of options.cells) changed = (await runCell(lines, options, say)) || changed;
  if (changed) say(`\nNot what was recorded: see the difference in ${matrixPath}.`);
  return changed ? 1 : 0;
}
