import type { MeasurementScenario } from "../../src/records/measurements.ts";

const base = {
  kind: "streaming",
  connectors: 1,
  rows: 240_000,
  rowBytes: 200,
  config: {},
} as const;

const batch = { "max.batch.size": "16384", "max.queue.size": "65536" };
const linger = { "producer.override.linger.ms": "50" };
const producerBatch = { "producer.override.batch.size": "524288" };
const lz4 = { "producer.override.compression.type": "lz4" };
const poll = { "poll.interval.ms": "50" };

const tuning: MeasurementScenario[] = [
  { ...base, id: "defaults", title: "defaults" },
  { ...base, id: "batch", title: "max.batch.size 16384, max.queue.size 65536", config: batch },
  { ...base, id: "poll", title: "poll.interval.ms 50", config: poll },
  { ...base, id: "linger", title: "linger.ms 50", config: linger },
  { ...base, id: "producer-batch", title: "batch.size 512 kB", config: producerBatch },
  { ...base, id: "lz4", title: "compression.type lz4", config: lz4 },
  {
    ...base,
    id: "tuned",
    title: "all of them",
    config: { ...batch, ...poll, ...linger, ...producerBatch, ...lz4 },
  },
].map((scenario) => ({ ...scenario, group: "tuning" }));

const tuned = tuning.at(-1)?.config ?? {};

const connectors: MeasurementScenario[] = ([2, 4] as const).flatMap((count) => [
  {
    ...base,
    group: "connectors" as const,
    id: `${count}-connectors`,
    title: `${count} connectors`,
    connectors: count,
  },
  {
    ...base,
    group: "connectors" as const,
    id: `${count}-connectors-tuned`,
    title: `${count} connectors, tuned`,
    connectors: count,
    config: tuned,
  },
]);

const rows: MeasurementScenario[] = [
  { ...base, group: "rows", id: "rows-2000", title: "rows of 2 kB", rowBytes: 2000, rows: 60_000 },
  {
    ...base,
    group: "rows",
    id: "rows-10000",
    title: "rows of 10 kB",
    rowBytes: 10_000,
    rows: 20_000,
  },
];

const converter: MeasurementScenario[] = [
  {
    ...base,
    group: "converter",
    id: "schemas",
    title: "JSON with inline schemas",
    config: {
      "key.converter": "org.apache.kafka.connect.json.JsonConverter",
      "key.converter.schemas.enable": "true",
      "value.converter": "org.apache.kafka.connect.json.JsonConverter",
      "value.converter.schemas.enable": "true",
    },
  },
];

const snapshot: MeasurementScenario[] = [1, 2, 4].map((threads) => ({
  ...base,
  group: "snapshot",
  kind: "snapshot",
  id: `snapshot-${threads}`,
  title: threads === 1 ? "initial snapshot, 1 thread" : `initial snapshot, ${threads} threads`,
  config: { "snapshot.max.threads": String(threads) },
}));

const incremental: MeasurementScenario[] = [1024, 10_240].map((chunk) => ({
  ...base,
  group: "incremental",
  kind: "incremental",
  id: `incremental-${chunk}`,
  title: `incremental snapshot, chunks of ${chunk}`,
  config: { "incremental.snapshot.chunk.size": String(chunk) },
}));

/** What the broker takes from each producer per second: so little that the processors have time. */
const producerLimit = 1_000_000;

const limited: MeasurementScenario[] = ([1, 2, 4] as const).map((count) => ({
  ...base,
  group: "limited",
  id: `limited-${count}`,
  title: count === 1 ? "1 connector, 1 MB/s" : `${count} connectors, 1 MB/s each`,
  connectors: count,
  rows: 60_000,
  // A buffer that is full from the beginning: what fits into it would hide the limit.
  config: { "producer.override.buffer.memory": "4194304" },
  producerLimit,
}));

/** All that is measured, in this order. */
export const scenarios: readonly MeasurementScenario[] = [
  ...tuning,
  ...connectors,
  ...rows,
  ...converter,
  ...snapshot,
  ...incremental,
  ...limited,
];
