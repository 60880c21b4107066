import { z } from "zod";
import { spreadOf } from "./median.ts";

/** Where in the project the lab writes what it has measured. */
export const measurementsPath = "lab/measurements/scaling.json";

/** What is varied among the scenarios of a group. */
export const measuredGroups = [
  "tuning",
  "connectors",
  "rows",
  "converter",
  "snapshot",
  "incremental",
  "limited",
] as const;

/** What can limit the pipeline: a link from the WAL to the broker, or the machine under all of them. */
export const links = ["decoding", "reader", "task", "producer and broker", "processors"] as const;

/** One setup whose throughput is measured. */
const scenario = z.strictObject({
  id: z.string().min(1),
  /** What differs from the defaults, as a reader would say it. */
  title: z.string().min(1),
  group: z.enum(measuredGroups),
  kind: z.enum(["streaming", "snapshot", "incremental"]),
  /** How many connectors share the four tables. */
  connectors: z.literal([1, 2, 4]),
  rows: z.int().positive(),
  /** Bytes of the text column of each row. */
  rowBytes: z.int().positive(),
  /** Added to the connector's configuration. */
  config: z.record(z.string(), z.string()),
  /** Bytes per second that the broker takes from each producer; as many as come when left out. */
  producerLimit: z.int().positive().optional(),
});

/** One run of a scenario. */
const run = z.strictObject({
  eventsPerSecond: z.number().positive(),
  seconds: z.number().nonnegative(),
  limit: z.enum(links),
  /** Median share of free places in the queues. */
  queueFree: z.number().min(0).max(1),
  /** Median of records that wait for the broker. */
  active: z.number().nonnegative(),
  /** CPU seconds per second: of each walsender, of Connect, of Kafka. */
  walsenders: z.array(z.number().nonnegative()).readonly(),
  connect: z.number().nonnegative(),
  kafka: z.number().nonnegative(),
});

const spread = z.strictObject({ median: z.number(), min: z.number(), max: z.number() });

/** A scenario with all its runs. */
const measured = scenario
  .extend({ runs: z.array(run).min(1).readonly(), eventsPerSecond: spread })
  .refine(
    ({ runs, eventsPerSecond: { median, min, max } }) => {
      const own = spreadOf(runs.map(({ eventsPerSecond }) => eventsPerSecond));
      return runs.length === 0 || (own.median === median && own.min === min && own.max === max);
    },
    { path: ["eventsPerSecond"], error: "These are not the spread of the runs" },
  );

const measurements = z.strictObject({
  /** When the last run ended. */
  at: z.iso.datetime(),
  machine: z.strictObject({
    processors: z.int().positive(),
    model: z.string(),
    memoryGb: z.number().positive(),
    system: z.string(),
    java: z.string(),
  }),
  versions: z.strictObject({ postgresql: z.string(), kafka: z.string(), debezium: z.string() }),
  scenarios: z
    .array(measured)
    .readonly()
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
      error: "Two scenarios have the same id",
    }),
});

export type Link = (typeof links)[number];
export type MeasuredGroup = (typeof measuredGroups)[number];
export type MeasurementScenario = Readonly<z.infer<typeof scenario>>;
export type MeasuredRun = Readonly<z.infer<typeof run>>;
export type MeasuredScenario = Readonly<z.infer<typeof measured>>;
/** The content of `lab/measurements/scaling.json`. */
export type Measurements = Readonly<z.infer<typeof measurements>>;

/**
 * Reads the content of `lab/measurements/scaling.json`.
 * @throws ZodError or SyntaxError when it is not what the lab writes
 */
export function parseMeasurements(text: string): Measurements {
  return measurements.parse(JSON.parse(text));
}

/**
 * The text of `lab/measurements/scaling.json`.
 * @throws ZodError when a value could not be read back, such as a rate that is no number
 */
export function measurementsText(content: Measurements): string {
  return `${JSON.stringify(measurements.parse(content), null, 2)}\n`;
}
