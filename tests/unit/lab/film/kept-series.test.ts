import { expect, it } from "vitest";
import { keptSeries } from "../../../../lab/film/kept-series.ts";

const up = (job: string, ...samples: (number | undefined)[]) => ({
  name: "up",
  labels: { job, instance: "127.0.0.1:9404" },
  samples,
});

it("keeps a series once, in order, without addresses of this lab", () => {
  const found = [up("kafka", 1, 1), up("connect", 1, 0), up("connect", 1, 0)];
  expect(keptSeries(found)).toEqual([
    { name: "up", labels: { job: "connect" }, scale: 1, samples: "1 -1" },
    { name: "up", labels: { job: "kafka" }, scale: 1, samples: "1 0" },
  ]);
});

it("keeps the label server where it is a connector's", () => {
  const labels = { server: "cdc" };
  const other = { server: "127.0.0.1:5432", slot_name: "orders_cdc" };
  const found = [
    { name: "a", labels, samples: [1] },
    { name: "b", labels: other, samples: [1] },
  ];
  expect(keptSeries(found).map((each) => each.labels)).toEqual([
    { server: "cdc" },
    { slot_name: "orders_cdc" },
  ]);
});

it("leaves out what was never there", () => {
  expect(keptSeries([up("canary", undefined, undefined)])).toEqual([]);
});
