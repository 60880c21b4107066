import { expect, test } from "vitest";
import {
  alertRules,
  isMountPoint,
  labChoices,
  RulesChangedError,
} from "../../../../src/practice/wal-budget/alert-rules.ts";
import { choices, hours, rules, rulesOf } from "./chosen-rules.ts";

test("with the lab's own choices they are the lab's own rules", () => {
  const { mountPoint, budget } = labChoices;
  expect(alertRules(rules, { warning: hours(labChoices.hours), mountPoint, budget })).toBe(rules);
});

test("the reader's choices stand in the rules that need them, and nowhere else", () => {
  const text = alertRules(rules, choices);
  const changed = rulesOf(text).filter(({ expr }, index) => expr !== rulesOf(rules)[index]?.expr);
  expect(changed.map(({ alert, record }) => alert ?? record)).toEqual([
    "cdc:wal_budget_bytes",
    "ReplicationSlotLimitIn6h",
    "WalDiskFullIn6h",
    "WalDiskAlmostFull",
  ]);
  expect(text).toContain("predict_linear(cdc:slot_retained_bytes[1h], 6 * 3600)");
  expect(text).toContain('node_filesystem_avail_bytes{mountpoint="/data"}[1h], 6 * 3600) < 0');
  expect(text).toContain("at this rate the slot passes its limit within 6 hours.");
  expect(text).toContain("* 0 + 49500 * 1024 * 1024");
  expect(text).not.toContain("/var/lib/postgresql");
});

test("one hour is singular", () => {
  const text = alertRules(rules, { ...choices, warning: hours(1) });
  expect(text).toContain("passes its limit within 1 hour.");
});

test.for(["", "data", "data/pg", "/with space", '/quo"te', "/brace{", "/back\\slash"])(
  "%j is no mount point",
  (path) => expect(isMountPoint(path)).toBe(false),
);

test("rules without a place for a choice are refused", () => {
  expect(() => alertRules("groups: []", choices)).toThrow(
    new RulesChangedError('The rules do not hold "In4h".'),
  );
});
