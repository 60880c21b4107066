import { z } from "zod";

/** Where in the project the lab writes which metrics its stack shows. */
export const metricsPath = "lab/metrics.json";

/** Raised when a list of before can no longer be read. */
export const metricsSchemaVersion = 1;

/**
 * Whom a metric comes from, by the name of the job that scrapes it; `prometheus` is what Prometheus itself
 * adds to each target, `canary` the lab's own observer.
 */
export const metricJobs = ["connect", "kafka", "postgresql", "canary", "prometheus"] as const;
export type MetricJob = (typeof metricJobs)[number];

/** Types of Prometheus; `unknown` is what the exporter does not know itself. */
export const metricTypes = ["counter", "gauge", "histogram", "summary", "info", "unknown"] as const;

const mbean = z.strictObject({
  /** With `*` for what differs from one connector, task or topic to the next. */
  name: z.string().min(1),
  attribute: z.string().min(1),
});

const metric = z.strictObject({
  name: z.string().regex(/^[a-zA-Z_:][\w:]*$/),
  job: z.enum(metricJobs),
  type: z.enum(metricTypes),
  /** What the exporter or the MBean says of it; none where they say nothing. */
  help: z.string().min(1).optional(),
  unit: z.string().min(1).optional(),
  /** Its own labels, without those of the target. */
  labels: z.array(z.string().min(1)),
  /** From which it stems, for the exporters of a JVM. */
  mbean: mbean.optional(),
});

/** An attribute that JMX has and the exporter does not show. */
const unexported = mbean.extend({ type: z.string().min(1), help: z.string().min(1).optional() });

const metrics = z.strictObject({
  schema: z.literal(metricsSchemaVersion),
  recorded: z.iso.date(),
  versions: z.record(z.string(), z.string()),
  metrics: z.array(metric).min(1),
  unexported: z.array(unexported),
});

export type StackMetric = z.infer<typeof metric>;
export type UnexportedAttribute = z.infer<typeof unexported>;
/** The content of `lab/metrics.json`. */
export type Metrics = z.infer<typeof metrics>;

/**
 * Reads the content of `lab/metrics.json`.
 * @throws Error, ZodError or SyntaxError when it is not what the lab writes
 */
export function parseStackMetrics(text: string): Metrics {
  const json = JSON.parse(text) as { schema?: unknown };
  if (json.schema !== metricsSchemaVersion)
    throw new Error(
      `its schema is ${String(json.schema)}, and this course reads ${metricsSchemaVersion}`,
    );
  return metrics.parse(json);
}

/**
 * The text of `lab/metrics.json`: one metric on a line, so that a difference can be read.
 * @throws ZodError when it could not be read back
 */
export function metricsText(content: Metrics): string {
  const { metrics: all, unexported: others, ...rest } = metrics.parse(content);
  const head = JSON.stringify(rest, null, 1).replace(/\n}$/, "");
  const lines = (each: readonly object[]) =>
    each.map((one) => `  ${JSON.stringify(one)}`).join(",\n");
  return `${head},\n "metrics": [\n${lines(all)}\n ],\n "unexported": [\n${lines(others)}\n ]\n}\n`;
}
