import type { MetricMeaning } from "../../metrics/metric-meanings.ts";
import { listedMetrics, metricProducts } from "../../metrics/products.ts";
import { namesAsked } from "../../metrics/promql-names.ts";
import type { Metrics } from "../../records/metrics.ts";
import type { Alert } from "../../records/read-alerts.ts";
import { runbookRoute } from "../../text/lessons/runbook-path.ts";
import type { FinderMetric, FinderMetrics } from "./metric-file.ts";

/** The rules of the lab's Prometheus. */
export interface AlertRules {
  readonly alerts: readonly Alert[];
  /** The expressions of recording rules, by the names that they give. */
  readonly recordings: ReadonlyMap<string, string>;
}

/** An alert rule with the names of all series that it asks for. */
interface AskingAlert extends Pick<Alert, "name" | "runbook"> {
  readonly asks: readonly string[];
}

/** The metrics that an expression asks for, also where a recording rule stands between. */
function metricsAsked(
  expression: string,
  metrics: readonly string[],
  recordings: AlertRules["recordings"],
): string[] {
  return namesAsked(expression).flatMap((each) => {
    if ("pattern" in each) {
      const pattern = new RegExp(`^(?:${each.pattern})$`);
      return metrics.filter((metric) => pattern.test(metric));
    }
    const recorded = recordings.get(each.name);
    return recorded === undefined ? [each.name] : metricsAsked(recorded, metrics, recordings);
  });
}

/** The alerts that ask for a metric: first those that ask for little besides, so that they are about it. */
const alertsOn = (metric: string, alerts: readonly AskingAlert[]): FinderMetric["alerts"] =>
  alerts
    .filter(({ asks }) => asks.includes(metric))
    .sort((a, b) => a.asks.length - b.asks.length)
    .map(({ name, runbook }) => ({ name, leads: runbookRoute(runbook) }));

/**
 * What the finder knows of metrics: those that the page of metrics lists, what it says of their values, and the runbooks
 * to which alerts on them lead.
 * @param recorded the lab's record; without one there is nothing to tell
 */
export function finderMetrics(
  recorded: Metrics | undefined,
  meanings: readonly MetricMeaning[],
  { alerts, recordings }: AlertRules,
): FinderMetrics {
  const meaningOf = new Map(meanings.map((meaning) => [meaning.name, meaning]));
  const names = recorded?.metrics.map(({ name }) => name) ?? [];
  const asked = alerts.map(({ name, runbook, expression }) => ({
    ...{ name, runbook },
    asks: [...new Set(metricsAsked(expression, names, recordings))],
  }));
  const metrics = listedMetrics(recorded?.metrics ?? []).flatMap(({ product, metrics: own }) =>
    own.map(({ name, mbean }): FinderMetric => {
      const { unit, means, absent, minus, zero, frozen, nan } = meaningOf.get(name) ?? {};
      const found = alertsOn(name, asked);
      return {
        ...{ name, group: product.slug, mbean, unit, means, absent, minus, zero, frozen, nan },
        ...(found?.length ? { alerts: found } : {}),
      };
    }),
  );
  return {
    groups: Object.fromEntries(metricProducts.map(({ slug, title }) => [slug, title])),
    metrics,
  };
}
