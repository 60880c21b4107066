import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { contentRules } from "../../../src/fences/content-rules.ts";
import {
  alertRules,
  isMountPoint,
  labChoices,
  RulesChangedError,
} from "../../../src/wal-budget/alert-rules.ts";
import { seconds } from "../../../src/wal-budget/units.ts";

const rules = readFileSync(
  new URL("../../../lab/config/prometheus/rules/wal.yml", import.meta.url),
  "utf8",
);

const hours = (count: number) => seconds(count * 3600);

interface RuleFile {
  readonly groups: readonly { readonly rules: readonly { alert: string; expr: string }[] }[];
}
const rulesOf = (text: string) => (parse(text) as RuleFile).groups.flatMap((group) => group.rules);

test("with the lab's own choices they are the lab's own rules", () => {
  const { mountPoint } = labChoices;
  expect(alertRules(rules, { warning: hours(labChoices.hours), mountPoint })).toBe(rules);
});

test("the reader's choices stand in the two rules that look ahead, and nowhere else", () => {
  const text = alertRules(rules, { warning: hours(6), mountPoint: "/data" });
  const changed = rulesOf(text).filter(({ expr }, index) => expr !== rulesOf(rules)[index]?.expr);
  expect(changed.map(({ alert }) => alert)).toEqual([
    "ReplicationSlotLimitIn6h",
    "WalDiskFullIn6h",
  ]);
  expect(text).toContain("predict_linear(pg_replication_slots_safe_wal_size_bytes[30m], 6 * 3600)");
  expect(text).toContain('node_filesystem_avail_bytes{mountpoint="/data"}[1h], 6 * 3600) < 0');
  expect(text).toContain("At this rate the slot passes its limit within 6 hours.");
});

test("one hour is singular", () => {
  const text = alertRules(rules, { warning: hours(1), mountPoint: "/data" });
  expect(text).toContain("passes its limit within 1 hour.");
});

test("whatever a reader may choose, the rules are valid and as many as before", () => {
  const mountPoint = fc
    .string({ maxLength: 30 })
    .map((text) => `/${text}`)
    .filter(isMountPoint);
  fc.assert(
    fc.property(mountPoint, fc.integer({ min: 1, max: 96 }), (path, count) => {
      const text = alertRules(rules, { warning: hours(count), mountPoint: path });
      expect(contentRules["prometheus-rules"](text)).toEqual([]);
      expect(rulesOf(text)).toHaveLength(rulesOf(rules).length);
      const disk = rulesOf(text).find(({ alert }) => alert === `WalDiskFullIn${count}h`);
      expect(disk?.expr).toContain(`{mountpoint="${path}"}`);
    }),
  );
});

test.for(["", "data", "/with space", '/quo"te', "/brace{", "/back\\slash"])(
  "%j is no mount point",
  (path) => expect(isMountPoint(path)).toBe(false),
);

test("rules without a place for a choice are refused", () => {
  const choices = { warning: hours(6), mountPoint: "/data" };
  expect(() => alertRules("groups: []", choices)).toThrow(
    new RulesChangedError('The rules do not hold "In4h".'),
  );
});
