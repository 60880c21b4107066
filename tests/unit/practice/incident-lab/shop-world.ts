import { afterAll, beforeAll, beforeEach } from "vitest";
import { type Engine, must, rowsOf } from "../../../../src/practice/incident-lab/engine.ts";
import { pageGuards } from "../../../../src/practice/incident-lab/connect-schema.ts";
import type { Situation } from "../../../../src/practice/incident-lab/lab-schema.ts";
import {
  openPglite,
  type PgliteEngine,
} from "../../../../src/practice/incident-lab/pglite-engine.ts";
import { openWorld, prepare, type LabWorld } from "../../../../src/practice/incident-lab/world.ts";

const tables = ["orders", "items", "notes"];
const situation: Situation = {
  id: "shop",
  settings: {},
  disk: 200,
  captured: tables.map((name) => `public.${name}`),
  start: `
    CREATE TABLE public.orders (id int PRIMARY KEY, note text);
    CREATE TABLE public.items (id int PRIMARY KEY);
    CREATE TABLE public.notes (id text PRIMARY KEY, type text, data text);
    CREATE PUBLICATION shop FOR TABLE public.orders, public.items, public.notes;`,
  arrive: 0,
  world: [],
  goals: [],
  pitfalls: [],
};

/** A shop with connectors, on one PostgreSQL for all tests of a file. */
export interface Shop {
  /** Begins a world in the emptied shop. */
  readonly open: (changes?: Partial<Situation>) => Promise<LabWorld>;
  /** Creates a connector that captures both tables. */
  readonly connect: (name: string, config?: Readonly<Record<string, string>>) => Promise<void>;
  /** Runs a statement beside the world. */
  readonly run: (sql: string) => Promise<void>;
  /** The rows of a query, each as its values joined by spaces. */
  readonly rows: (query: string) => Promise<string[]>;
  /** The connectors, each with the state of its task and what that says. */
  readonly tasks: () => Promise<string[]>;
  readonly engine: () => Engine;
}

/** Opens PostgreSQL for the tests of a file, and empties it before each of them. */
export function openShop(): Shop {
  let engine: PgliteEngine;
  const run = async (sql: string) => {
    await must(engine, sql);
  };
  const rows = async (query: string) =>
    (await rowsOf<Record<string, unknown>>(engine, query)).map((row) =>
      Object.values(row).map(String).join(" "),
    );
  beforeAll(async () => {
    engine = await openPglite(situation);
    await prepare(engine, situation, pageGuards);
  }, 60_000);
  afterAll(() => engine.close());
  beforeEach(async () => {
    await run("SELECT lab.drop_slot(slot_name) FROM pg_replication_slots");
    const emptied = tables.flatMap((name) => [`public.${name}`, `sink.${name}`]);
    await run(`TRUNCATE connect.connectors, connect.log, lab.lost, ${emptied.join(", ")}`);
    await run("ALTER PUBLICATION shop SET TABLE public.orders, public.items, public.notes");
  });
  return {
    open: (changes = {}) => openWorld(engine, { ...situation, ...changes }),
    connect: (name, config = {}) => {
      const whole = {
        "slot.name": name,
        "publication.name": "shop",
        "table.include.list": "public.orders,public.items",
        ...config,
      };
      return run(`SELECT connect.create('${name}', '${JSON.stringify(whole)}')`);
    },
    run,
    rows,
    tasks: () => rows("SELECT name, task, trace FROM connect.connectors ORDER BY name"),
    engine: () => engine,
  };
}
