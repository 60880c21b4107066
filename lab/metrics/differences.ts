import type { StackMetric, Metrics } from "../../src/records/metrics.ts";

/** What is compared of two lists. */
export type Comparable = Pick<Metrics, "metrics" | "versions">;

const keyOf = ({ job, name }: StackMetric) => `${name} (${job})`;

/** What differs between a metric of before and of now, as the ends of a sentence. */
function changesOf(before: StackMetric, now: StackMetric): string[] {
  const labels = (each: StackMetric) => each.labels.join(", ") || "none";
  const stem = ({ mbean }: StackMetric) =>
    mbean === undefined ? "none" : `${mbean.attribute} of ${mbean.name}`;
  return [
    ...(before.type === now.type ? [] : [`has the type ${now.type}, and had ${before.type}`]),
    ...(labels(before) === labels(now)
      ? []
      : [`has the labels ${labels(now)}, and had ${labels(before)}`]),
    ...(stem(before) === stem(now)
      ? []
      : [`stems from ${stem(now)}, and stemmed from ${stem(before)}`]),
  ];
}

/**
 * How the metrics of a running stack differ from those that were recorded.
 * @returns one line for each, with the metric's name first; nothing when they are the same
 */
export function metricDifferences(recorded: Comparable, found: Comparable): string[] {
  const before = new Map(recorded.metrics.map((each) => [keyOf(each), each]));
  const now = new Map(found.metrics.map((each) => [keyOf(each), each]));
  return [
    ...[...now].filter(([key]) => !before.has(key)).map(([key]) => `${key} has appeared`),
    ...[...before].flatMap(([key, metric]) => {
      const other = now.get(key);
      if (!other) return [`${key} has vanished`];
      return changesOf(metric, other).map((change) => `${key} ${change}`);
    }),
  ].sort();
}

/** Which versions are others than those of the record, in words; empty when none is. */
export function otherVersions(recorded: Comparable, found: Comparable): string {
  return Object.entries(found.versions)
    .filter(([part, version]) => recorded.versions[part] !== version)
    .map(([part, version]) => `${part} ${version} instead of ${recorded.versions[part] ?? "none"}`)
    .join(", ");
}
