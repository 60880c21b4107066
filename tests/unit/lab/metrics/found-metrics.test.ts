import { expect, test } from "vitest";
import type { FamilyMetadata } from "../../../../lab/metrics/ask-prometheus.ts";
import { foundMetrics } from "../../../../lab/metrics/found-metrics.ts";

const family = (metric: string, type: string, more: Partial<FamilyMetadata> = {}) => ({
  ...{ target: { job: "postgresql" }, metric, type, help: "", unit: "" },
  ...more,
});
const series = (name: string, labels: Readonly<Record<string, string>> = {}) => ({
  ...{ __name__: name, job: "postgresql", instance: "127.0.0.1:9187" },
  ...labels,
});

test("a metric has its type, its help and its own labels, without those of the target", () => {
  const metadata = [family("pg_up", "gauge", { help: "Whether it is up." })];
  expect(foundMetrics({ metadata, series: [series("pg_up", { server: "a" })] })).toEqual([
    {
      ...{ name: "pg_up", job: "postgresql", type: "gauge" },
      ...{ help: "Whether it is up.", labels: ["server"] },
    },
  ]);
});

test("the labels of all series of a metric count", () => {
  const all = [series("a", { table: "x" }), series("a", { context: "y" })];
  expect(foundMetrics({ metadata: [], series: all })[0]?.labels).toEqual(["context", "table"]);
});

test("a counter has the name of its series, and the type of a family without _total", () => {
  const metadata = [family("a", "counter")];
  expect(foundMetrics({ metadata, series: [series("a_total")] })).toMatchObject([
    { name: "a_total", type: "counter" },
  ]);
});

test("a summary and a histogram are one metric, and neither le nor quantile is a label of theirs", () => {
  const metadata = [family("s", "summary"), family("h", "histogram")];
  const all = [
    ...[series("s", { quantile: "1" }), series("s_sum"), series("s_count")],
    ...[series("h_bucket", { le: "1" }), series("h_sum"), series("h_count")],
  ];
  expect(foundMetrics({ metadata, series: all })).toMatchObject([
    { name: "h", type: "histogram", labels: [] },
    { name: "s", type: "summary", labels: [] },
  ]);
});

test("a gauge that ends like a part of another metric is one of its own", () => {
  const metadata = [family("pg_locks_count", "gauge"), family("pg_locks", "gauge")];
  const all = [series("pg_locks_count"), series("pg_locks")];
  expect(foundMetrics({ metadata, series: all }).map(({ name }) => name)).toEqual([
    "pg_locks",
    "pg_locks_count",
  ]);
});

test("what Prometheus adds to every target is its own, once", () => {
  const all = [series("up"), series("up", { job: "connect" })];
  expect(foundMetrics({ metadata: [], series: all })).toEqual([
    { name: "up", job: "prometheus", type: "unknown", labels: [] },
  ]);
});

test("metadata of another job says nothing of a metric", () => {
  const metadata = [family("a", "gauge", { target: { job: "kafka" } })];
  expect(foundMetrics({ metadata, series: [series("a")] })).toMatchObject([{ type: "unknown" }]);
});

test("jobs stand in the order of the record, and names in theirs", () => {
  const all = [series("b"), series("a"), series("z", { job: "connect" })];
  expect(foundMetrics({ metadata: [], series: all }).map(({ name }) => name)).toEqual([
    "z",
    "a",
    "b",
  ]);
});

test("a job that the record does not know is refused by name", () => {
  const all = [series("a", { job: "other" })];
  expect(() => foundMetrics({ metadata: [], series: all })).toThrow(
    'Prometheus scrapes a job "other": name it in src/records/metrics.ts.',
  );
});
