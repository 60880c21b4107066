import type { MetricMeaning } from "../../metrics/metric-meanings.ts";

/** Where the built site holds what the finder knows of metrics: loaded once a name like theirs is asked for. */
export const finderMetricsFile = "finder/metrics.json";

/** What is said of a metric's values. */
type SaidOfValues = Pick<
  MetricMeaning,
  "unit" | "means" | "absent" | "minus" | "zero" | "frozen" | "nan"
>;

/** A metric, as the finder tells of it; without `means`, the page only lists it. */
export interface FinderMetric extends Partial<{
  readonly [Field in keyof SaidOfValues]: SaidOfValues[Field] | undefined;
}> {
  readonly name: string;
  /** The group of the page in which it stands. */
  readonly group: string;
  /** From which it stems, for the exporters of a JVM. */
  readonly mbean?: { readonly name: string; readonly attribute: string } | undefined;
  /** Alerts that ask for it, with the addresses of their runbooks. */
  readonly alerts?: readonly { readonly name: string; readonly leads: string }[];
}

/** The content of the file. */
export interface FinderMetrics {
  /** The titles of the groups, by their slugs. */
  readonly groups: Readonly<Record<string, string>>;
  readonly metrics: readonly FinderMetric[];
}
