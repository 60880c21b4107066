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

/** Mistakes in the SQL of a lab: they show when it is opened and its ways are played. */
export const playedLabMistakes: readonly Mistake[] = [
  {
    code: "incident-lab/sql",
    what: "a goal and a pitfall that PostgreSQL does not understand",
    files: {
      [labFile]: playableLab.replaceAll(/sql: SELECT (count\(\*\) > .)/g, "sql: SELEC $1"),
    },
  },
  {
    code: "incident-lab/sql",
    what: "the second statement of the start",
    files: edited("PRIMARY KEY);\n", "PRIMARY KEY);\n  CREAT TABLE x (id int);\n"),
  },
  {
    code: "incident-lab/sql",
    what: "an event that happens long after the learner has arrived",
    files: edited("every: 2, sql: CHECKPOINT", "at: 9, sql: CHECKPOINTS"),
  },
  {
    code: "incident-lab/sql",
    what: "a captured table that the start does not make",
    files: edited("[public.orders]", "[public.orders, public.nope]"),
  },
  {
    code: "incident-lab/sql",
    what: "a move of the solution that PostgreSQL refuses",
    files: edited("- sql: INSERT INTO", "- sql: INSER INTO"),
  },
  {
    code: "incident-lab/judgment",
    what: "a pitfall that counts instead of judging",
    files: edited("count(*) > 1", "count(*)"),
  },
  {
    code: "incident-lab/judgment",
    what: "a pitfall that answers many rows",
    files: edited("count(*) > 1 FROM orders", "true FROM pg_ls_dir('base')"),
  },
  {
    code: "incident-lab/no-start",
    what: "a setting out of its range",
    files: edited("disk: 96", "disk: 96\nsettings: { max_wal_size: 1 }"),
  },
  {
    code: "incident-lab/at-arrival",
    what: "goals that are reached before the first move",
    files: edited("count(*) > 0", "count(*) = 0"),
  },
  {
    code: "incident-lab/at-arrival",
    what: "a pitfall that is true before the first move",
    files: edited("count(*) > 1", "count(*) < 1"),
  },
  {
    code: "incident-lab/unsolved",
    what: "a solution that does too little",
    files: edited("- sql: INSERT INTO orders VALUES (1)", "- sql: SELECT 1 FROM orders"),
  },
  {
    code: "incident-lab/other-refusal",
    what: "a wrong solution that another goal refuses",
    files: edited(
      "Run away from it, moves: [{ minutes: 1 }], rejected: quiet",
      "Run away from it, moves: [{ minutes: 1 }], rejected: too-loud",
    ),
  },
];
