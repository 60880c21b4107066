import { availableParallelism } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import type { MeasuredRun, MeasurementScenario } from "../../src/records/measurements.ts";
import { spreadOf } from "../../src/records/median.ts";
import { fault } from "../stack/faults.ts";
import { processesOf, until } from "../stack/processes.ts";
import { sumOf } from "./metrics.ts";
import { tables, type Pipeline } from "./pipeline.ts";
import { processorMeter, processorSeconds } from "./processor-time.ts";
import { limitingLink, type Sample } from "./statistics.ts";

/** Rows of one transaction. */
const perTransaction = 1000;

/** Inserts rows into the tables in equal parts, in transactions of equal size. */
async function load(pipeline: Pipeline, rows: number, bytes: number): Promise<void> {
  const each = rows / tables.length;
  const inserts = tables
    .map((table) => {
      const next = `(SELECT coalesce(max(id), 0) FROM ${table})`;
      return `INSERT INTO ${table} SELECT ${next} + n, repeat(md5(n::text), ${Math.ceil(bytes / 32)})
        FROM generate_series(1, ${perTransaction / tables.length}) n;`;
    })
    .join("\n");
  const rounds = each / (perTransaction / tables.length);
  await pipeline.sql(`DO $$ BEGIN FOR i IN 1..${rounds} LOOP ${inserts} COMMIT; END LOOP; END $$;`);
}

async function sample(pipeline: Pipeline): Promise<Sample & { written: number }> {
  const metrics = await pipeline.metrics();
  // Snapshot and streaming share one queue; it is shown in both contexts.
  const context = 'context="streaming"';
  const share = (free: string, all: string, label?: string) => {
    const total = sumOf(metrics, all, label);
    return total === 0 ? 1 : sumOf(metrics, free, label) / total;
  };
  return {
    queueFree: share(
      "debezium_metrics_QueueRemainingCapacity",
      "debezium_metrics_QueueTotalCapacity",
      context,
    ),
    bufferFree: share("kafka_producer_buffer_available_bytes", "kafka_producer_buffer_total_bytes"),
    active: sumOf(metrics, "kafka_connect_source_task_source_record_active_count"),
    written: sumOf(metrics, "kafka_connect_source_task_source_record_write"),
  };
}

/** Sends as many rows as are measured later, so that the JVMs have compiled what is hot. */
async function warmUp(pipeline: Pipeline, { rows, rowBytes }: MeasurementScenario): Promise<void> {
  await pipeline.streaming();
  await load(pipeline, rows, rowBytes);
  await watch(pipeline, rows);
}

/** Looks at the pipeline every half second until so many records are written. */
async function watch(
  pipeline: Pipeline,
  wanted: number,
  also: () => Promise<void> = () => Promise.resolve(),
): Promise<Sample[]> {
  const limit = 240;
  const samples: Sample[] = [];
  const end = Date.now() + limit * 1000;
  for (;;) {
    await also();
    const look = await sample(pipeline);
    if (look.written >= wanted) return samples.length > 0 ? samples : [look];
    if (look.written > 0) samples.push(look);
    if (Date.now() > end) {
      const output = `${look.written} of ${wanted} records within ${limit} s`;
      throw fault("command-failed", { command: "waiting for the records", output });
    }
    await delay(500);
  }
}

/** Waits until more than so many records are written: a snapshot begins when its connector is up. */
async function firstRecord(pipeline: Pipeline, before: number): Promise<void> {
  const limit = 60;
  if (await until(async () => (await sample(pipeline)).written > before, limit)) return;
  const output = `no record within ${limit} s`;
  throw fault("command-failed", { command: "waiting for the first record", output });
}

/** The process that reads each slot. */
async function walsenders(pipeline: Pipeline): Promise<ReadonlyMap<string, number>> {
  const rows = await pipeline.sql(
    "SELECT slot_name || ' ' || active_pid FROM pg_replication_slots WHERE active ORDER BY 1",
  );
  const pairs = rows.split("\n").filter(Boolean);
  return new Map(pairs.map((pair) => [pair.split(" ")[0] ?? "", Number(pair.split(" ")[1])]));
}

/** Brings the records of a scenario on their way; what follows is measured. */
const begin: Record<
  MeasurementScenario["kind"],
  (pipeline: Pipeline, scenario: MeasurementScenario) => Promise<Begun>
> = {
  snapshot: async (pipeline, scenario) => {
    await load(pipeline, scenario.rows, scenario.rowBytes);
    await pipeline.create(scenario);
    return { offset: 0, written: scenario.rows };
  },
  streaming: async (pipeline, scenario) => {
    await pipeline.create(scenario);
    await warmUp(pipeline, scenario);
    await pipeline.walsenders("hold");
    await load(pipeline, scenario.rows, scenario.rowBytes);
    await pipeline.walsenders("release");
    return { offset: scenario.rows / tables.length, written: 2 * scenario.rows };
  },
  incremental: async (pipeline, scenario) => {
    await load(pipeline, scenario.rows, scenario.rowBytes);
    const config = { ...scenario.config, "snapshot.mode": "no_data" };
    await pipeline.create({ ...scenario, config });
    await warmUp(pipeline, scenario);
    const collections = tables.map((table) => `"public.${table}"`).join(",");
    await pipeline.sql(
      `INSERT INTO bench_signal VALUES ('go', 'execute-snapshot',
          '{"type": "incremental", "data-collections": [${collections}]}')`,
    );
    return { offset: scenario.rows / tables.length, written: 2 * scenario.rows };
  },
};

/** From which offset of each topic on the measured records stand, and how many the tasks will have written. */
interface Begun {
  readonly offset: number;
  readonly written: number;
}

/**
 * Runs a scenario once on a stack that was just reset.
 * @param run the stack's own directory
 */
export async function runScenario(
  pipeline: Pipeline,
  scenario: MeasurementScenario,
  run: string,
): Promise<MeasuredRun> {
  const { offset, written } = await begin[scenario.kind](pipeline, scenario);
  const processes = processesOf(run);
  const pidOf = (sign: string) =>
    processes.find(({ command }) => command.includes(sign))?.pid ?? -1;
  const jvms = new Map([
    ["connect", pidOf("ConnectDistributed")],
    ["kafka", pidOf(" kafka.Kafka ")],
  ]);
  await firstRecord(pipeline, written - scenario.rows);
  const meter = processorMeter(processorSeconds);
  const look = async () => meter.look(new Map([...jvms, ...(await walsenders(pipeline))]));
  const clock = performance.now();
  const samples = await watch(pipeline, written, look);
  const elapsed = (performance.now() - clock) / 1000;
  await look();
  const shares = new Map([...meter.used()].map(([job, used]) => [job, round(used / elapsed)]));
  const ofSlots = [...shares].flatMap(([job, share]) => (jvms.has(job) ? [] : [share]));
  const last = offset + scenario.rows / tables.length - 1;
  const [start, end] = await pipeline.times(offset, last);
  const seconds = (end - start) / 1000;
  return {
    eventsPerSecond: Math.round(scenario.rows / seconds),
    seconds: round(seconds),
    limit: limitingLink(samples, {
      all: [...shares.values()].reduce((sum, share) => sum + share, 0) / availableParallelism(),
      walsender: Math.max(0, ...ofSlots),
    }),
    queueFree: round(spreadOf(samples.map(({ queueFree }) => queueFree)).median),
    active: Math.round(spreadOf(samples.map(({ active }) => active)).median),
    walsenders: ofSlots,
    connect: shares.get("connect") ?? 0,
    kafka: shares.get("kafka") ?? 0,
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
