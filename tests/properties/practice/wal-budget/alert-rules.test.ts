import fc from "fast-check";
import { expect, test } from "vitest";
import { contentRules } from "../../../../src/text/fences/content-rules.ts";
import { alertRules, isMountPoint } from "../../../../src/practice/wal-budget/alert-rules.ts";
import { choices, hours, rules, rulesOf } from "../../../unit/practice/wal-budget/chosen-rules.ts";

test("whatever a reader may choose, the rules are valid and as many as before", () => {
  const mountPoint = fc
    .string({ maxLength: 30 })
    .map((text) => `/${text}`)
    .filter(isMountPoint);
  fc.assert(
    fc.property(mountPoint, fc.integer({ min: 1, max: 96 }), (path, count) => {
      const text = alertRules(rules, { ...choices, warning: hours(count), mountPoint: path });
      expect(contentRules["prometheus-rules"](text)).toEqual([]);
      expect(rulesOf(text)).toHaveLength(rulesOf(rules).length);
      const disk = rulesOf(text).find(({ alert }) => alert === `WalDiskFullIn${count}h`);
      expect(disk?.expr).toContain(`{mountpoint="${path}"}`);
    }),
    { numRuns: 20 },
  );
});
