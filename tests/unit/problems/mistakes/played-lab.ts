// cspell:ignore selec creat inser
import { goodLab, labFile } from "../../support/labs.ts";
import type { Mistake } from "./mistake.ts";

/** The small lab with something to do: its solution solves it, and nothing else does. */
export const playableLab = goodLab
  .replace("sql: SELECT true", "sql: SELECT count(*) > 0 FROM orders")
  .replace("sql: SELECT false", "sql: SELECT count(*) > 1 FROM orders")
  .replace("- sql: SELECT 1", "- sql: INSERT INTO orders VALUES (1)")
  .replace(
    "[{ minutes: 1 }], rejected: too",
    "[{ sql: 'INSERT INTO orders VALUES (1), (2)' }], rejected: too",
  )
  .replace("rejected: disk-full", "rejected: quiet");

function edited(from: string, to: string): Record<string, string> {
  if (!playableLab.includes(from)) throw new Error(`The lab does not hold ${from}.`);
  return { [labFile]: playableLab.replace(from, to) };
}

const carets = (column: number, length: number) => " ".repeat(column) + "^".repeat(length);
const correctSql = "  Correct the SQL. What it names must exist at the minute in which it runs.";
const correctQuery =
  "  Let it select one expression that is true or false. No row counts as false.";
const correctArrival =
  "  Correct that SQL, or the situation in `start` and `world`: there must be something left to do.";
const correctSolution =
  "  Correct its moves or the SQL that refuses it; after the last statement, minutes may have to pass.";

/** Mistakes in the SQL of a lab: they show when it is opened and its ways are played. */
export const playedLabMistakes: readonly Mistake[] = [
  {
    code: "incident-lab/sql",
    what: "a goal and a pitfall that PostgreSQL does not understand",
    files: {
      [labFile]: playableLab.replaceAll(/sql: SELECT (count\(\*\) > .)/g, "sql: SELEC $1"),
    },
    report: [
      `${labFile}:16:56  incident-lab/sql`,
      '  PostgreSQL refuses the SQL of "goals.0": syntax error at or near "SELEC".',
      "  16 |   - { id: quiet, text: Nothing happens any more., sql: SELEC count(*) > 0 FROM orders }",
      carets(62, 30),
      correctSql,
      "",
      `${labFile}:18:58  incident-lab/sql`,
      '  PostgreSQL refuses the SQL of "pitfalls.0": syntax error at or near "SELEC".',
      "  18 |   - { id: too-loud, text: You made too much noise., sql: SELEC count(*) > 1 FROM orders }",
      carets(64, 30),
      correctSql,
    ],
  },
  {
    code: "incident-lab/sql",
    what: "the second statement of the start",
    files: edited("PRIMARY KEY);\n", "PRIMARY KEY);\n  CREAT TABLE x (id int);\n"),
    report: [
      `${labFile}:13:3  incident-lab/sql`,
      '  PostgreSQL refuses the SQL of "start": syntax error at or near "CREAT".',
      "  13 |   CREAT TABLE x (id int);",
      carets(9, 22),
      correctSql,
    ],
  },
  {
    code: "incident-lab/sql",
    what: "an event that happens long after the learner has arrived",
    files: edited("every: 2, sql: CHECKPOINT", "at: 9, sql: CHECKPOINTS"),
    report: [
      `${labFile}:14:19  incident-lab/sql`,
      '  PostgreSQL refuses the SQL of "world.0": syntax error at or near "CHECKPOINTS".',
      "  14 |   - { at: 9, sql: CHECKPOINTS }",
      carets(25, 11),
      correctSql,
    ],
  },
  {
    code: "incident-lab/sql",
    what: "a captured table that the start does not make",
    files: edited("[public.orders]", "[public.orders, public.nope]"),
    report: [
      `${labFile}:9:27  incident-lab/sql`,
      '  PostgreSQL refuses the SQL of "captured.1": relation "public.nope" does not exist.',
      "  9 | captured: [public.orders, public.nope]",
      carets(32, 11),
      correctSql,
    ],
  },
  {
    code: "incident-lab/sql",
    what: "a move of the solution that PostgreSQL refuses",
    files: edited("- sql: INSERT INTO", "- sql: INSER INTO"),
    report: [
      `${labFile}:21:10  incident-lab/sql`,
      '  PostgreSQL refuses the SQL of "solution.0": syntax error at or near "INSER".',
      "  21 |   - sql: INSER INTO orders VALUES (1)",
      carets(16, 28),
      correctSql,
    ],
  },
  {
    code: "incident-lab/judgment",
    what: "a pitfall that counts instead of judging",
    files: edited("count(*) > 1", "count(*)"),
    report: [
      `${labFile}:18:58  incident-lab/judgment`,
      '  The query of "too-loud" does not answer one boolean: its value is of another type.',
      "  18 |   - { id: too-loud, text: You made too much noise., sql: SELECT count(*) FROM orders }",
      carets(64, 27),
      correctQuery,
    ],
  },
  {
    code: "incident-lab/judgment",
    what: "a pitfall that answers many rows",
    files: edited("count(*) > 1 FROM orders", "true FROM pg_ls_dir('base')"),
    report: [
      `${labFile}:18:58  incident-lab/judgment`,
      '  The query of "too-loud" does not answer one boolean: it answers 3 rows.',
      "  18 |   - { id: too-loud, text: You made too much noise., sql: SELECT true FROM pg_ls_dir('base') }",
      carets(64, 34),
      correctQuery,
    ],
  },
  {
    code: "incident-lab/no-start",
    what: "a setting out of its range",
    files: edited("disk: 96", "disk: 96\nsettings: { max_wal_size: 1 }"),
    report: [
      `${labFile}:9:11  incident-lab/no-start`,
      "  PostgreSQL does not start for this lab: PGlite failed to initialize properly.",
      "  9 | settings: { max_wal_size: 1 }",
      carets(16, 1),
      "  Correct the settings: a value may be out of the range that PostgreSQL accepts.",
    ],
  },
  {
    code: "incident-lab/at-arrival",
    what: "goals that are reached before the first move",
    files: edited("count(*) > 0", "count(*) = 0"),
    report: [
      `${labFile}:16:3  incident-lab/at-arrival`,
      "  When the learner arrives, all goals are reached already.",
      "  16 |   - { id: quiet, text: Nothing happens any more., sql: SELECT count(*) = 0 FROM orders }",
      carets(9, 1),
      correctArrival,
    ],
  },
  {
    code: "incident-lab/at-arrival",
    what: "a pitfall that is true before the first move",
    files: edited("count(*) > 1", "count(*) < 1"),
    report: [
      `${labFile}:18:58  incident-lab/at-arrival`,
      '  When the learner arrives, the pitfall "too-loud" is true already.',
      "  18 |   - { id: too-loud, text: You made too much noise., sql: SELECT count(*) < 1 FROM orders }",
      carets(64, 31),
      correctArrival,
    ],
  },
  {
    code: "incident-lab/unsolved",
    what: "a solution that does too little",
    files: edited("- sql: INSERT INTO orders VALUES (1)", "- sql: SELECT 1 FROM orders"),
    report: [
      `${labFile}:21:3  incident-lab/unsolved`,
      '  The solution does not solve the lab: the goal "quiet" is not reached.',
      "  21 |   - sql: SELECT 1 FROM orders",
      carets(9, 1),
      correctSolution,
    ],
  },
  {
    code: "incident-lab/other-refusal",
    what: "a wrong solution that another goal refuses",
    files: edited(
      "Run away from it, moves: [{ minutes: 1 }], rejected: quiet",
      "Run away from it, moves: [{ minutes: 1 }], rejected: too-loud",
    ),
    report: [
      `${labFile}:24:81  incident-lab/other-refusal`,
      '  The wrong solution "run-away" is not refused by "too-loud": the goal "quiet" is not reached.',
      "  24 |   - { id: run-away, title: Run away from it, moves: [{ minutes: 1 }], rejected: too-loud, because: It goes on. }",
      carets(87, 8),
      "  Correct `rejected`, its moves, or the SQL of the goal or pitfall that it names.",
    ],
  },
];
