import type { MeasurementScenario } from "../../src/records/measurements.ts";
import type { Paths } from "../stack/paths.ts";
import { connectRest } from "../stack/connect-rest.ts";
import { connectorConfig, type Settings } from "../stack/connector-config.ts";
import { labShell } from "../stack/lab-shell.ts";
import { nameSets } from "../stack/lab-names.ts";
import { shellEnvironment } from "../stack/shell-tools.ts";
import type { Stack } from "../stack/stack-file.ts";
import { signal, until } from "../stack/processes.ts";
import { fault } from "../stack/faults.ts";
import { host } from "../stack/topology.ts";
import { parseMetrics, type Metric } from "./metrics.ts";

/** Tables are shared out among the connectors of a scenario. */
export const tables = ["bench_1", "bench_2", "bench_3", "bench_4"] as const;

/** A running stack with the tables to measure, and the connectors of one scenario. */
export interface Pipeline {
  readonly sql: (text: string) => Promise<string>;
  readonly metrics: () => Promise<Metric[]>;
  /** Creates the connectors; the scenario's settings may be extended. */
  readonly create: (scenario: MeasurementScenario) => Promise<void>;
  /** Waits until every slot has its reader: after the snapshots, if there are any. */
  readonly streaming: () => Promise<void>;
  /**
   * Holds the first link of every chain, its walsender, or lets it go on. All connectors then begin at
   * the same moment, and none has to start first.
   */
  readonly walsenders: (action: "hold" | "release") => Promise<void>;
  /**
   * When the broker has appended the first and the last record of the offsets, in milliseconds since
   * 1970: what is only on its way is not counted.
   */
  readonly times: (from: number, to: number) => Promise<[number, number]>;
}

/** Seconds that one statement may take: some load tens of thousands of rows. */
const loadLimit = 300;

const connectorName = (index: number) => `bench-${index + 1}`;
const slotName = (index: number) => `bench_${index + 1}`;
const publicationName = (index: number) => `bench_${index + 1}_pub`;

/** Which tables the n-th of several connectors reads. */
export function tablesOf(index: number, connectors: number): string[] {
  return tables.filter((_, table) => table % connectors === index);
}

/** Topics whose records carry the time at which the broker appended them. */
const stampedByBroker: Settings = {
  "topic.creation.default.replication.factor": "1",
  "topic.creation.default.partitions": "1",
  "topic.creation.default.message.timestamp.type": "LogAppendTime",
};

function configOf(scenario: MeasurementScenario, index: number): Settings {
  const names = {
    database: nameSets.default.database,
    "topic-prefix": connectorName(index),
    slot: slotName(index),
    publication: publicationName(index),
  };
  return {
    ...connectorConfig(names, [...tablesOf(index, scenario.connectors), "bench_signal"]),
    ...stampedByBroker,
    "signal.data.collection": "public.bench_signal",
    ...scenario.config,
  };
}

type Sql = Pipeline["sql"];

async function makeTables(sql: Sql, connectors: number): Promise<void> {
  const definitions = tables.map(
    (table) => `CREATE TABLE ${table} (id bigint PRIMARY KEY, text text);`,
  );
  const publications = Array.from({ length: connectors }, (_, index) => {
    const own = [...tablesOf(index, connectors), "bench_signal"].join(", ");
    return `CREATE PUBLICATION ${publicationName(index)} FOR TABLE ${own};`;
  });
  const signal = "CREATE TABLE bench_signal (id text PRIMARY KEY, type text, data text);";
  const rights = "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO debezium;";
  await sql([...definitions, signal, rights, ...publications].join("\n"));
}

async function waitForReaders(sql: Sql, wanted: number): Promise<void> {
  const count = () => sql("SELECT count(*) FROM pg_replication_slots WHERE active");
  if (await until(async () => Number(await count()) === wanted, 60, 200)) return;
  const output = `not ${wanted} active slots within 60 s`;
  throw fault("command-failed", { command: "waiting for the connectors", output });
}

/** Opens the stack for measuring: makes the tables and the publications. */
export async function openPipeline(
  paths: Paths,
  stack: Stack,
  { connectors, producerLimit }: MeasurementScenario,
): Promise<Pipeline> {
  const { sql, kafkaTool } = labShell(
    { ...process.env, ...shellEnvironment(paths, stack) },
    loadLimit,
  );
  const { call } = connectRest(`http://${host}:${stack.ports.connect}`);
  const indexes = Array.from({ length: connectors }, (_, index) => index);
  await makeTables(sql, connectors);
  if (producerLimit !== undefined) {
    const change = ["--alter", "--add-config", `producer_byte_rate=${producerLimit}`];
    await kafkaTool("kafka-configs.sh", ...change, "--entity-type", "clients", "--entity-default");
  }

  const timeOf = async (topic: string, offset: number) => {
    const where = ["--topic", topic, "--partition", "0", "--offset", String(offset)];
    const how = ["--max-messages", "1", "--timeout-ms", "20000"];
    const format = ["--formatter-property", "print.timestamp=true"];
    const said = await kafkaTool("kafka-console-consumer.sh", ...where, ...how, ...format);
    const time = /^LogAppendTime:(\d+)/m.exec(said)?.[1];
    if (time !== undefined) return Number(time);
    throw fault("command-failed", {
      command: "kafka-console-consumer.sh",
      output: `no record with LogAppendTime at offset ${offset} of ${topic}: "${said.slice(0, 60)}"`,
    });
  };
  const topics = indexes.flatMap((index) =>
    tablesOf(index, connectors).map((table) => `${connectorName(index)}.public.${table}`),
  );

  return {
    sql,
    metrics: async () => {
      const answer = await fetch(`http://${host}:${stack.ports.metrics}/metrics`);
      return parseMetrics(await answer.text());
    },
    create: async (scenario) => {
      for (const index of indexes) {
        await call("PUT", `/${connectorName(index)}/config`, configOf(scenario, index));
      }
    },
    streaming: () => waitForReaders(sql, connectors),
    walsenders: async (action) => {
      const pids = await sql("SELECT active_pid FROM pg_replication_slots WHERE active");
      for (const pid of pids.split("\n").filter(Boolean).map(Number)) {
        signal(pid, action === "hold" ? "SIGSTOP" : "SIGCONT");
      }
    },
    times: async (from, to) => {
      const begun: number[] = [];
      const ended: number[] = [];
      for (const topic of topics) {
        begun.push(await timeOf(topic, from));
        ended.push(await timeOf(topic, to));
      }
      return [Math.min(...begun), Math.max(...ended)];
    },
  };
}
