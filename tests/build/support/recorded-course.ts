import { matrixPath } from "../../../src/records/read-matrix.ts";
import { versionsPath } from "../../../src/records/versions.ts";
import { verifiedPath } from "../../../src/records/verified.ts";
import { firstFile, goodCourse, secondFile, secondLesson } from "../../unit/support/course.ts";
import { runOfText, verifiedJson } from "../../unit/support/evidence.ts";

const slot = [
  "## The slot",
  "",
  "1. Look at it:",
  "",
  "   ```sql run",
  "   SELECT restart_lsn, pg_size_pretty(1) FROM pg_replication_slots;",
  "   ```",
  "",
  "   ```text output",
  `    restart_lsn | size${" ".repeat(100)} | what`,
  `   -------------+-${"-".repeat(104)}-+------`,
  "   ...",
  `    [LSN]       | [SIZE]${" ".repeat(98)} | wide`,
  "   ```",
  "",
];
const status = ["```bash run exit=1", 'test "{{slot}}" = ""', "```", ""];
const shown = ['```bash show="needs a second host"', "ssh standby", "```", ""];
const text = [...slot, ...status, ...shown].join("\n");
/** The first lesson: it ran as it stands. */
export const first = `${goodCourse[firstFile] ?? ""}\n${text}`;
/** One command as it was run, and one that was changed since. */
const second = secondLesson([...status, ...slot].join("\n"));
const secondWhenRun = second.replace("pg_size_pretty(1)", "pg_size_pretty(2)");

const versions = { postgresql: "18.4", kafka: "4.3.1", debezium: "3.7.0.Final" };
/** The versions of all runs, as pages name them. */
export const line = "PostgreSQL 18.4 · Kafka 4.3.1 · Debezium 3.7.0.Final";
const cell = { versions, at: "2026-11-23T21:14:03.000Z", stack: "native", passed: 2, failed: 0 };
const proofs = { passed: 5, failed: 0, skipped: 1, failing: [] };
const gap = (debezium: string, end: "streams" | "failed") => ({
  debezium,
  versions: { ...versions, debezium: `${debezium}.0.Final` },
  at: "2026-11-23T21:14:03.000Z",
  end,
  gapRows: 7,
  reached: 0,
  says: [],
});
/** A course of two lessons with what the lab recorded of them, by path from the project root. */
export const recordedCourse = {
  ...goodCourse,
  [firstFile]: first,
  [secondFile]: second,
  [versionsPath]: JSON.stringify({ ...versions, exact: versions }),
  [verifiedPath]: verifiedJson({
    "first-steps": runOfText({ text: first, values: [["0/1A2B3C4", "48 MB"]] }),
    "next-steps": runOfText({ text: secondWhenRun, values: [[], ["0/FFFFFFF", "1 kB"]] }),
  }),
  [matrixPath]: JSON.stringify({
    format: 1,
    cells: [
      { ...cell, postgresql: "18", debezium: "3.7", differs: 0, proofs },
      { ...cell, postgresql: "17", debezium: "3.6", differs: 1, note: "No column inactive_since." },
    ],
    silentGap: [gap("3.1", "streams"), gap("3.7", "failed")],
  }),
};
export const firstPage = "course/01-module-1/01-first-steps/index.html";
export const secondPage = "course/01-module-1/02-next-steps/index.html";
export const listPage = "what-has-been-run/index.html";
