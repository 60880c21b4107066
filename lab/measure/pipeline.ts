import { join } from "node:path";
import type { Scenario } from "../../src/fences/measurements.ts";
import type { Paths } from "../stack/paths.ts";
import { runCommand } from "../stack/run-command.ts";
import { shellEnvironment } from "../stack/shell-tools.ts";
import type { Stack } from "../stack/stack-file.ts";
import { until } from "../stack/processes.ts";
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
  readonly create: (scenario: Scenario) => Promise<void>;
  readonly state: (action: "stop" | "resume") => Promise<void>;
  /** Times of the first and last record from an offset on, in milliseconds since 1970. */
  readonly times: (from: number, to: number) => Promise<[number, number]>;
}

const connectorName = (index: number) => `bench-${index + 1}`;
const slotName = (index: number) => `bench_${index + 1}`;

/** Which tables the n-th of several connectors reads. */
export function tablesOf(index: number, connectors: number): string[] {
  return tables.filter((_, table) => table % connectors === index);
}

function configOf(scenario: Scenario, index: number): Record<string, string> {
  const own = tablesOf(index, scenario.connectors);
  return {
    "connector.class": "io.debezium.connector.postgresql.PostgresConnector",
    "plugin.name": "pgoutput",
    "database.hostname": "${env:DB_HOST}",
    "database.port": "${env:DB_PORT}",
    "database.user": "debezium",
    "database.password": "${env:DB_PASSWORD}",
    "database.dbname": "shop",
    "topic.prefix": connectorName(index),
    "slot.name": slotName(index),
    "publication.name": `bench_${index + 1}_pub`,
    "publication.autocreate.mode": "disabled",
    "table.include.list": [...own, "bench_signal"].map((table) => `public.${table}`).join(","),
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
    return `CREATE PUBLICATION bench_${index + 1}_pub FOR TABLE ${own};`;
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

async function rest(stack: Stack, path: string, body?: unknown): Promise<void> {
  const answer = await fetch(`http://${host}:${stack.ports.connect}${path}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (answer.ok) return;
  throw fault("command-failed", { command: `PUT ${path}`, output: await answer.text() });
}

/** Opens the stack for measuring: makes the tables and the publications. */
export async function openPipeline(
  paths: Paths,
  stack: Stack,
  { connectors }: Scenario,
): Promise<Pipeline> {
  const env = { ...process.env, ...shellEnvironment(paths, stack) };
  const sql: Sql = (text) =>
    runCommand(["psql", "-XAtq", "-v", "ON_ERROR_STOP=1"], { env, input: text, limit: 300 });
  const indexes = Array.from({ length: connectors }, (_, index) => index);
  await makeTables(sql, connectors);

  /** When a record was made: the reading thread's time, in milliseconds since 1970. */
  const timeOf = async (topic: string, offset: number) => {
    const where = ["--topic", topic, "--partition", "0", "--offset", String(offset)];
    const how = ["--max-messages", "1", "--timeout-ms", "20000"];
    const format = ["--formatter-property", "print.timestamp=true"];
    const server = ["--bootstrap-server", `${host}:${stack.ports.kafka}`];
    const tool = join(paths.bin, "kafka-console-consumer.sh");
    const said = await runCommand([tool, ...server, ...where, ...how, ...format], { env });
    return Number(/CreateTime:(\d+)/.exec(said)?.[1]);
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
        await rest(stack, `/connectors/${connectorName(index)}/config`, configOf(scenario, index));
      }
      await waitForReaders(sql, connectors);
    },
    state: async (action) => {
      for (const index of indexes)
        await rest(stack, `/connectors/${connectorName(index)}/${action}`);
      await waitForReaders(sql, action === "stop" ? 0 : connectors);
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
