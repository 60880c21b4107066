import { expect, test } from "vitest";
import { namesAsked } from "../../../src/metrics/promql-names.ts";

test.for([
  ["up == 0", [{ name: "up" }]],
  [
    'max by (job) (pg_up{job="a"} > 1) unless on (slot_name) cdc:x offset 3h',
    [{ name: "pg_up" }, { name: "cdc:x" }],
  ],
  ["rate(a[5m]) / b", [{ name: "a" }, { name: "b" }]],
  ['{__name__=~"pg_slots?_\\\\w+", job="a"}', [{ pattern: "pg_slots?_\\w+" }]],
  ['{__name__="pg_up"}', [{ name: "pg_up" }]],
  ['{__name__!="pg_up", name="x"}', []],
  ["vector(1)", []],
] as const)("%s asks for its series, and for no label or function", ([expression, asked]) => {
  expect(namesAsked(expression)).toEqual(asked);
});
