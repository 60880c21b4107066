import { afterEach, beforeAll, expect, test } from "vitest";
import {
  openPglite,
  type PgliteEngine,
} from "../../../../src/practice/incident-lab/pglite-engine.ts";
import { pageGuards } from "../../../../src/practice/incident-lab/connect-schema.ts";
import type { Lab } from "../../../../src/practice/incident-lab/lab-schema.ts";
import { worldRefused } from "../../../../src/practice/incident-lab/pitfalls.ts";
import { openWorld, prepare, type LabWorld } from "../../../../src/practice/incident-lab/world.ts";
import { emptyDatabase } from "./empty-database.ts";
import { labs } from "./labs.ts";

function labOf(name: string): Lab {
  const found = labs.find(({ id }) => id === name);
  if (!found) throw new Error(`There is no lab ${name}.`);
  return found;
}

const quiet = labOf("quiet-database");
let empty: Blob;
let engine: PgliteEngine;
let world: LabWorld;

beforeAll(async () => {
  empty = await emptyDatabase();
}, 60_000);

afterEach(() => engine.close());

/** What is seen two minutes after the learner has run something. */
async function after(sql: string, lab = quiet) {
  engine = await openPglite(lab, empty);
  await prepare(engine, lab, pageGuards);
  world = await openWorld(engine, lab);
  await world.run(sql);
  await world.minute();
  return world.minute();
}

const patched = (changes: object) =>
  after(`SELECT connect.patch_config('orders-cdc', '${JSON.stringify(changes)}')`);

const task = ({ connectors }: Awaited<ReturnType<LabWorld["look"]>>) =>
  connectors.map(({ task: state, trace }) => [state, trace]);

test("a list of tables may be regular expressions, in any case", async () => {
  const seen = await patched({ "table.include.list": "PUBLIC\\\\.ord.*" });
  expect(task(seen)).toEqual([["RUNNING", ""]]);
  expect(seen.tripped).not.toContain(worldRefused);
}, 60_000);

test("a list that is no regular expression fails the task with Debezium's words", async () => {
  const seen = await patched({ "table.include.list": "public.orders, *" });
  expect(task(seen)).toEqual([["FAILED", "The 'table.include.list' value is invalid"]]);
}, 60_000);

test("of two connectors on one slot the second does not run, and says why", async () => {
  const seen = await after(
    `SELECT connect.create('second', '{"slot.name": "orders_cdc", "publication.name": "orders_cdc_pub"}')`,
  );
  expect(task(seen)).toEqual([
    ["RUNNING", ""],
    [null, 'replication slot "orders_cdc" is active'],
  ]);
}, 60_000);

test("a publication may have a name that needs quotes", async () => {
  const seen = await patched({
    "publication.name": "orders-pub",
    "publication.autocreate.mode": "filtered",
  });
  expect(task(seen)).toEqual([["RUNNING", ""]]);
  const [{ outcome } = { outcome: undefined }] = await world.run(
    "SELECT tablename FROM pg_publication_tables WHERE pubname = 'orders-pub'",
  );
  expect(outcome).toMatchObject({ rows: [["orders"]] });
}, 60_000);

test.for(["SET search_path = pg_catalog", "SET default_transaction_read_only = on"])(
  "%s does not stop the world, and stays set for the learner",
  { timeout: 60_000 },
  async (sql) => {
    const seen = await after(sql);
    expect(seen.tripped).not.toContain(worldRefused);
    expect(seen.minute).toBe(quiet.arrive + 2);
    const name = sql.split(" ")[1] ?? "";
    const [{ outcome } = { outcome: undefined }] = await world.run(`SHOW ${name}`);
    expect(outcome).toMatchObject({ rows: [[sql.split("= ")[1]]] });
  },
);

test("a role without rights does not stop the world, and stays the learner's", async () => {
  const seen = await after("CREATE ROLE clerk; SET work_mem = '5MB'; SET ROLE clerk");
  expect(seen.tripped).not.toContain(worldRefused);
  const [{ outcome } = { outcome: undefined }] = await world.run(
    "SELECT current_user, current_setting('work_mem')",
  );
  expect(outcome).toMatchObject({ rows: [["clerk", "5MB"]] });
}, 60_000);

test("a table that the shop needs is gone: the lab says so, and stays for looking", async () => {
  const seen = await after("DROP TABLE public.orders", labOf("slot-that-eats-the-disk"));
  expect(seen.tripped).toContain(worldRefused);
  expect(seen.refused?.said).toBe('relation "public.orders" does not exist');
  const [{ outcome } = { outcome: undefined }] = await world.run("SELECT 1 AS one");
  expect(outcome).toMatchObject({ rows: [["1"]] });
}, 60_000);
