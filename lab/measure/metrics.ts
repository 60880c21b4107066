/** Values of the worker's exported metrics: name, labels as text, value. */
export interface Metric {
  readonly name: string;
  readonly labels: string;
  readonly value: number;
}

/** Reads the text format of Prometheus. Comments and values that are no numbers are left out. */
export function parseMetrics(text: string): Metric[] {
  return text.split("\n").flatMap((line) => {
    const [, name, labels = "", value] = /^([a-zA-Z_:][\w:]*)(\{.*\})? (\S+)/.exec(line) ?? [];
    if (!name || value === undefined) return [];
    const number = Number(value);
    return Number.isNaN(number) ? [] : [{ name, labels, value: number }];
  });
}

/** The sum of a metric over all connectors. */
export function sumOf(metrics: readonly Metric[], name: string, label = ""): number {
  return metrics
    .filter((metric) => metric.name === name && metric.labels.includes(label))
    .reduce((sum, { value }) => sum + value, 0);
}
