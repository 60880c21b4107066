import { expect, test } from "vitest";
import { metricDifferences, otherVersions } from "../../../../lab/metrics/differences.ts";
import { mustBeRecorded } from "../../../../lab/metrics/metrics-commands.ts";
import { monitoringVersions } from "../../../../lab/monitoring/versions.ts";
import { labVersions } from "../../../../lab/stack/topology.ts";
import type { StackMetric, Metrics } from "../../../../src/records/metrics.ts";
import { readMetrics } from "../../../../src/records/read-metrics.ts";
import { openCourse } from "../../../../src/authoring/course-files.ts";

const metric = (name: string, more: Partial<StackMetric> = {}): StackMetric => ({
  ...{ name, job: "connect", type: "gauge", labels: [] },
  ...more,
});
const list = (...metrics: StackMetric[]): Metrics => ({
  ...{ schema: 1, recorded: "2026-01-01", versions: { kafka: "1" }, metrics, unexported: [] },
});

test("the same metrics do not differ, whatever their order and their help", () => {
  const before = list(metric("a"), metric("b", { help: "Old." }));
  expect(metricDifferences(before, list(metric("b", { help: "New." }), metric("a")))).toEqual([]);
});

test.for([
  ["appears", list(), list(metric("a")), "a (connect) has appeared"],
  ["vanishes", list(metric("a")), list(), "a (connect) has vanished"],
  [
    "changes its type",
    list(metric("a")),
    list(metric("a", { type: "counter" })),
    "a (connect) has the type counter, and had gauge",
  ],
  [
    "changes its labels",
    list(metric("a", { labels: ["server"] })),
    list(metric("a")),
    "a (connect) has the labels none, and had server",
  ],
  [
    "stems from another attribute",
    list(metric("a", { mbean: { name: "x:type=y", attribute: "A" } })),
    list(metric("a", { mbean: { name: "x:type=y", attribute: "B" } })),
    "a (connect) stems from B of x:type=y, and stemmed from A of x:type=y",
  ],
] as const)("a metric that %s is named", ([, before, now, difference]) => {
  expect(metricDifferences(before, now)).toEqual([difference]);
});

test("a metric that moves to another exporter has vanished there and appeared here", () => {
  const now = list(metric("a", { job: "kafka" }));
  expect(metricDifferences(list(metric("a")), now)).toEqual([
    "a (connect) has vanished",
    "a (kafka) has appeared",
  ]);
});

test("a difference is refused with its name, other versions and the remedy", () => {
  const now = { ...list(), versions: { kafka: "2" } };
  expect(otherVersions(list(), now)).toBe("kafka 2 instead of 1");
  expect(() => {
    mustBeRecorded(list(metric("a")), now);
  }).toThrow(
    "The stack shows other metrics than lab/metrics.json records:\n" +
      "  a (connect) has vanished\n  versions: kafka 2 instead of 1\n" +
      "  If this is meant, run `npm run lab -- metrics`, and look at what rules and texts say of them.",
  );
  expect(() => {
    mustBeRecorded(list(metric("a")), list(metric("a")));
  }).not.toThrow();
});

test("the record is of the present versions", () => {
  const { postgresql, kafka, debezium, jmxExporter } = labVersions;
  const recorded = readMetrics(openCourse(process.cwd()).read);
  expect(recorded?.versions, "record it again: npm run lab -- metrics").toEqual({
    ...{ postgresql, kafka, debezium, jmxExporter },
    ...monitoringVersions,
  });
});
