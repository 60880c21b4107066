/** Values of the board's variables, by name. */
export type Chosen = ReadonlyMap<string, readonly string[]>;

/**
 * What Grafana puts in for `$__rate_interval` when a target is scraped each second, as in films: four
 * times that. https://grafana.com/docs/grafana/latest/datasources/prometheus/template-variables/
 */
const rateInterval = "4s";

/** A value within a string of PromQL that is a regular expression. */
const escaped = (value: string): string => value.replace(/[\\^$*+?.()|{}[\]]/g, "\\\\$&");

/** One value as it is, several as alternatives. */
function alternatives(values: readonly string[]): string {
  const all = values.map(escaped);
  return all.length === 1 ? (all[0] ?? "") : `(${all.join("|")})`;
}

/** A query with values in the place of its variables, as Grafana sends it. */
export function substituted(expr: string, chosen: Chosen): string {
  return expr
    .replaceAll("$__rate_interval", rateInterval)
    .replace(/\$(\w+)/g, (whole, name: string) => {
      const values = chosen.get(name);
      return values === undefined ? whole : alternatives(values);
    });
}

/** The legend of a series: labels in the place of `{{label}}`. */
export const legendOf = (legend: string, labels: Readonly<Record<string, string>>): string =>
  legend.replace(/\{\{(\w+)\}\}/g, (_, label: string) => labels[label] ?? "");
