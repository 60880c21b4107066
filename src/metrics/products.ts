import type { StackMetric } from "../records/metrics.ts";

/** A group of metrics on the page: its heading and its anchor. */
export interface MetricProduct {
  readonly slug: string;
  readonly title: string;
  /** Where they come from, in one sentence. */
  readonly about: string;
  readonly has: (metric: Pick<StackMetric, "name" | "job">) => boolean;
}

const ofExporter = /^(?:go|jvm|jmx|java|process|promhttp|postgres_exporter)_/;

/** The groups in their order; a metric belongs to the first that has it. */
export const metricProducts: readonly MetricProduct[] = [
  {
    slug: "debezium",
    title: "Debezium",
    about: "From the connector's two MBeans, by the JMX exporter in the worker.",
    has: ({ name }) => name.startsWith("debezium_"),
  },
  {
    slug: "kafka-connect",
    title: "Kafka Connect",
    about: "From the worker's MBeans, by the same exporter.",
    has: ({ name }) => name.startsWith("kafka_connect_"),
  },
  {
    slug: "producer",
    title: "Producer of the connector",
    about: "From the MBean of the Kafka client with which a task sends, by the same exporter.",
    has: ({ name }) => name.startsWith("kafka_producer_"),
  },
  {
    slug: "broker",
    title: "Kafka's broker",
    about: "From the broker's MBeans, by a JMX exporter of its own.",
    has: ({ name, job }) => job === "kafka" && name.startsWith("kafka_"),
  },
  {
    slug: "postgresql-settings",
    title: "Settings of PostgreSQL",
    about: "One for each setting that is a number or a switch, by postgres_exporter.",
    has: ({ name }) => name.startsWith("pg_settings_"),
  },
  {
    slug: "postgresql",
    title: "PostgreSQL",
    about: "From its views of statistics, by postgres_exporter.",
    has: ({ name }) => name.startsWith("pg_"),
  },
  {
    slug: "exporters",
    title: "Exporters themselves",
    about: "What the exporters and the JVMs around them say of themselves.",
    has: ({ name }) => ofExporter.test(name),
  },
  {
    slug: "end-to-end",
    title: "From end to end",
    about: "What the lab itself measures as a reader of the topics.",
    has: ({ job }) => job === "canary",
  },
  {
    slug: "prometheus",
    title: "Prometheus",
    about: "What Prometheus adds to each target by itself.",
    has: () => true,
  },
];

/** The group of a metric. */
export const productOf = (metric: Pick<StackMetric, "name" | "job">): MetricProduct =>
  metricProducts.find(({ has }) => has(metric)) ?? (metricProducts.at(-1) as MetricProduct);

/** A metric on the page: its rows of all jobs that show it as one. */
export interface ListedMetric extends StackMetric {
  readonly jobs: readonly string[];
}

/** The metrics by group, in their order; one that two exporters show stands there once. */
export function listedMetrics(
  metrics: readonly StackMetric[],
): { readonly product: MetricProduct; readonly metrics: readonly ListedMetric[] }[] {
  const byName = Map.groupBy(metrics, ({ name }) => name);
  const listed = [...byName.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, jobs: [first, ...others].map(({ job }) => job) }] : [],
  );
  const order = (a: ListedMetric, b: ListedMetric) => (a.name < b.name ? -1 : 1);
  return metricProducts
    .map((product) => ({
      product,
      metrics: listed.filter((each) => productOf(each) === product).sort(order),
    }))
    .filter(({ metrics: own }) => own.length > 0);
}

/** Metrics whose names begin alike. */
export interface PrefixGroup {
  readonly prefix: string;
  readonly metrics: readonly ListedMetric[];
}

/** So many names are looked through at once; more are parted by their next word. */
const atOnce = 40;

/** Fewer names than this stand with those that have no group of their own. */
const fewest = 5;

const wordsOf = (name: string, count: number) => name.split("_").slice(0, count).join("_");

/** How many words of their names all of these share. */
function sharedWords(metrics: readonly ListedMetric[]): number {
  const [first, ...others] = metrics.map(({ name }) => name.split("_"));
  const differs = first?.findIndex((word, at) => others.some((other) => other[at] !== word)) ?? 0;
  return differs < 0 ? 0 : differs;
}

/**
 * The metrics of a product by how their names begin, in the order of the names; those that share their
 * beginning with few others are one group at the end.
 */
export function prefixGroups(metrics: readonly ListedMetric[]): PrefixGroup[] {
  const shared = sharedWords(metrics);
  const rest = wordsOf(metrics[0]?.name ?? "", shared);
  if (metrics.length <= atOnce) return [{ prefix: rest, metrics }];
  const groups = [...Map.groupBy(metrics, ({ name }) => wordsOf(name, shared + 1))];
  const large = groups.filter(([, own]) => own.length >= fewest);
  const small = groups.filter(([, own]) => own.length < fewest).flatMap(([, own]) => own);
  return [
    ...large.map(([prefix, own]) => ({ prefix, metrics: own })),
    ...(small.length > 0 ? [{ prefix: rest, metrics: small }] : []),
  ];
}
