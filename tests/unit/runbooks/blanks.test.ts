import { expect, test } from "vitest";
import { blankLines, withBlanks } from "../../../src/runbooks/blanks.ts";
import { planOf, type PlanId } from "../../../src/runbooks/plans.ts";
import { queryNamed } from "../../../src/runbooks/queries.ts";
import { runbooks } from "../support/site-runbooks.ts";
import { commandsOf, partsOf, runbook } from "./sample-runbook.ts";

test("a blank takes the place of what belongs to the lab; what is compared stays", () => {
  const blanks = {
    "1GB": { name: "FILL_IN_LIMIT", what: "a limit" },
    debezium: { what: "the role" },
  } as const;
  expect(withBlanks("SET x = '1GB' -- debezium", blanks)).toBe(
    "SET x = 'FILL_IN_LIMIT' -- debezium",
  );
  expect(blankLines(blanks)).toEqual([
    ["FILL_IN_LIMIT", "a limit"],
    ["debezium", "the role"],
  ]);
  expect(withBlanks("SELECT 1")).toBe("SELECT 1");
});

test("every blank of a plan stands in its commands, and nothing of it is left beside its word", () => {
  for (const each of runbooks) {
    const commands = commandsOf(each).join("\n");
    for (const [literal, { name }] of Object.entries(planOf(each.id).blanks ?? {})) {
      expect(commands, each.id).toContain(name ?? literal);
      if (name) expect(commands, each.id).not.toContain(literal);
    }
  }
});

test("no command sets a value, names a table or a slot of the lab", () => {
  const settings = /ALTER SYSTEM (?:RESET|SET \w+ = '(?!FILL_IN_LIMIT))/;
  const tables = /public\.(?!debezium_signal)\w|old_report|nightly-job|reporting_2024/;
  for (const each of runbooks) {
    for (const command of commandsOf(each)) {
      expect(command).not.toMatch(settings);
      expect(command).not.toMatch(tables);
    }
  }
});

test("nothing is announced that a runbook does not show", () => {
  for (const { before, steps } of runbooks) {
    for (const parts of [before, ...steps.map((step) => step.parts)]) {
      parts.forEach((part, index) => {
        const announces = part.kind === "text" && part.markdown.endsWith(":");
        if (announces) expect(parts[index + 1], part.markdown).toBeDefined();
      });
    }
  }
});

test("queries that steps speak of come with the runbook", () => {
  const titles = (id: PlanId) => runbook(id).queries.map(({ title }) => title);
  expect(titles("slot-growing")).toEqual([
    "Query 1: slots, worst first",
    "Query 2: pg_wal itself, and who else may hold it",
    "Transactions that can hold restart_lsn",
  ]);
  expect(titles("failover")).toEqual(["On the standby"]);
  for (const each of runbooks) {
    const text = partsOf(each)
      .map((part) => ("markdown" in part ? part.markdown : ""))
      .join("\n");
    for (const [, number] of text.matchAll(/[Rr]un query (\d)/g)) {
      expect(titles(each.id).join("\n")).toContain(`Query ${number}:`);
    }
  }
});

test("a query that is gone from its lesson is missed", () => {
  expect(() => queryNamed("Query 9", [])).toThrow('The lesson has no query "Query 9".');
});
