import { rmSync } from "node:fs";
import { rolesSql } from "../operator/rights.ts";
import type { Plan } from "../stack/stack-components.ts";
import { connectorConfig } from "../stack/connector-config.ts";
import type { NameSet } from "../stack/lab-names.ts";
import { postgresqlOwner } from "../stack/owner.ts";
import type { Paths } from "../stack/paths.ts";
import type { LabVersions } from "../stack/topology.ts";
import { besideMain, bringUp, planOf, type Monitoring } from "../stack/up.ts";
import { contextOf, type Captured, type Context } from "./context.ts";
import { foreignSlot, type ForeignSlot } from "./foreign-slot.ts";
import type { Random } from "./random.ts";
import { capturedTables, createTables, secondTables } from "./weather/tables.ts";
import { makeWeather, type WeatherKinds } from "./weather/weather.ts";
import type { World } from "./world.ts";

/** Password of the roles of the person on call. */
export const oncallPassword = "lab-oncall-3c8e";

/** What a seed decides before anything runs. */
export interface Setting {
  readonly nameSet: NameSet;
  readonly versions: LabVersions;
  /** `offset.flush.interval.ms` of the worker. */
  readonly flush: number;
  readonly foreignSlot: ForeignSlot;
}

/** What a stage has besides, or otherwise. */
export interface StageExtras extends Pick<World, "secondConfig"> {
  /** What watches the stack; nothing when left out. */
  readonly monitoring?: Monitoring;
  /** What the weather writes once it is on; all when left out. */
  readonly weather?: WeatherKinds;
}

/** The second connector, which no repair may touch. */
const secondNames = {
  connector: "invoices-cdc",
  slot: "invoices_cdc",
  publication: "invoices_pub",
  "topic-prefix": "inv",
} as const;

const foreignSql = {
  logical: `SELECT pg_create_logical_replication_slot('${foreignSlot}', 'test_decoding')`,
  physical: `SELECT pg_create_physical_replication_slot('${foreignSlot}', true)`,
} as const;

function capturedBy(plan: Plan): { main: Captured; second: Captured } {
  const { names } = plan;
  const second = { ...secondNames, database: names.database };
  const of = (own: typeof second | typeof names, tables: typeof capturedTables): Captured => ({
    connector: own.connector,
    config: connectorConfig(
      own,
      tables.map(({ name }) => name),
    ),
    tables: [...tables],
  });
  return { main: of(names, capturedTables), second: of(second, secondTables) };
}

async function prepareDatabase(context: Context, { foreignSlot: kind }: Setting): Promise<void> {
  const { database, names } = context;
  const publication = `"${names.publication}"`;
  const added = ["accounts", "documents", "readings", "visits"].join(", ");
  await database.run(rolesSql(oncallPassword));
  await database.run(createTables, names.database, "app");
  await database.run(
    `ALTER PUBLICATION ${publication} ADD TABLE ${added};
     ALTER PUBLICATION ${publication} SET (publish_via_partition_root = true);
     CREATE PUBLICATION ${secondNames.publication} FOR TABLE invoices;`,
    names.database,
    "app",
  );
  await database.value(foreignSql[kind], "billing");
}

/**
 * Brings up a fresh stack with two connectors that stream, roles for the person on call, and a slot of
 * somebody else; the weather is ready to begin. The caller holds the lock of the paths.
 * @param n which stack beside the main one
 */
export async function openStage(
  paths: Paths,
  n: number,
  setting: Setting,
  random: Random,
  { secondConfig = {}, monitoring, weather: kinds = "all" }: StageExtras = {},
): Promise<Context> {
  rmSync(paths.run, { recursive: true, force: true });
  const { nameSet, versions, flush } = setting;
  const worker = [`offset.flush.interval.ms=${flush}`];
  const watched = monitoring ? { monitoring } : {};
  const options = besideMain(n, { nameSet, versions, worker, ...watched });
  const stack = await bringUp(paths, options, () => undefined);
  const plan = { ...planOf(paths, stack, postgresqlOwner(paths)), worker };
  const server = { port: stack.ports.postgresql };
  const weather = makeWeather(random.of("weather"), plan.names.database, server.port, kinds);
  const parts = { plan, stack, random, weather, server, ...capturedBy(plan) };
  const context = contextOf(parts);
  await prepareDatabase(context, setting);
  Object.assign(context.second.config, secondConfig);
  await context.create(context.second);
  await context.streaming(secondNames.slot);
  return context;
}
