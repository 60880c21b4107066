import { describe, expect, test } from "vitest";
import { parseMetrics, sumOf } from "../../../../lab/measure/metrics.ts";
import { tables, tablesOf } from "../../../../lab/measure/pipeline.ts";
import { scenarios } from "../../../../lab/measure/scenarios.ts";
import { processorMeter } from "../../../../lab/measure/processor-time.ts";
import { limitingLink } from "../../../../lab/measure/statistics.ts";

describe("the limiting link", () => {
  test.for([
    ["task", { queueFree: 0.01, bufferFree: 0.9 }, { all: 0.4, walsender: 0.3 }],
    ["producer and broker", { queueFree: 0.01, bufferFree: 0.01 }, { all: 0.4, walsender: 0.3 }],
    ["producer and broker", { queueFree: 0.9, bufferFree: 0.01 }, { all: 0.4, walsender: 0.3 }],
    ["decoding", { queueFree: 0.99, bufferFree: 0.9 }, { all: 0.4, walsender: 0.95 }],
    ["reader", { queueFree: 0.99, bufferFree: 0.9 }, { all: 0.4, walsender: 0.3 }],
    ["processors", { queueFree: 0.01, bufferFree: 0.01 }, { all: 0.9, walsender: 0.95 }],
  ] as const)("is %s when the buffers are %o and the processors %o", ([link, free, busy]) => {
    expect(limitingLink([{ ...free, active: 0 }], busy)).toBe(link);
  });

  test("is not the broker because several batches are in flight", () => {
    const busy = { all: 0.4, walsender: 0.3 };
    const sample = { queueFree: 0.1, bufferFree: 0.8, active: 16_384 };
    expect(limitingLink([sample], busy)).toBe("task");
  });
});

describe("exported metrics", () => {
  const text = [
    "# TYPE records gauge",
    'records{connector="a",task="0"} 12.5',
    'records{connector="b",task="0"} 2.0E3',
    'latency{connector="a"} NaN',
    "plain 3",
  ].join("\n");

  test("are read with their labels; comments and NaN are left out", () => {
    expect(parseMetrics(text)).toEqual([
      { name: "records", labels: '{connector="a",task="0"}', value: 12.5 },
      { name: "records", labels: '{connector="b",task="0"}', value: 2000 },
      { name: "plain", labels: "", value: 3 },
    ]);
  });

  test("are summed over connectors, or for those with a label", () => {
    expect(sumOf(parseMetrics(text), "records")).toBe(2012.5);
    expect(sumOf(parseMetrics(text), "records", 'connector="a"')).toBe(12.5);
  });
});

describe("scenarios", () => {
  test("have ids of their own", () => {
    const ids = scenarios.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.for([1, 2, 4] as const)("each table is read by exactly one of %i connectors", (count) => {
    const shared = Array.from({ length: count }, (_, index) => tablesOf(index, count)).flat();
    expect(shared.sort()).toEqual([...tables]);
  });

  test("rows can be shared out evenly among tables and transactions", () => {
    expect(scenarios.filter(({ rows }) => rows % 1000 !== 0)).toEqual([]);
  });

  test("have titles that fit above a bar on a phone", () => {
    expect(scenarios.filter(({ title }) => title.length > 44)).toEqual([]);
  });
});

test("a job whose process is replaced keeps what the first one used", () => {
  const seconds = new Map([
    [1, 10],
    [2, 3],
  ]);
  const meter = processorMeter((pid) => seconds.get(pid));
  meter.look(new Map([["slot", 1]]));
  seconds.set(1, 10.5);
  meter.look(new Map([["slot", 1]]));
  meter.look(new Map([["slot", 2]]));
  seconds.set(2, 4);
  meter.look(new Map([["slot", 2]]));
  expect([...meter.used()]).toEqual([["slot", 4.5]]);
});

test("a process that is gone changes nothing", () => {
  const meter = processorMeter(() => undefined);
  meter.look(new Map([["slot", 1]]));
  expect([...meter.used()]).toEqual([]);
});
