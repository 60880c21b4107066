import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  decodingRefused,
  pageGuards,
} from "../../../../src/practice/incident-lab/connect-schema.ts";
import {
  EngineCrash,
  isRefusal,
  must,
  rowsOf,
} from "../../../../src/practice/incident-lab/engine.ts";
import {
  configuration,
  openPglite,
  type PgliteEngine,
} from "../../../../src/practice/incident-lab/pglite-engine.ts";
import { prepare } from "../../../../src/practice/incident-lab/world.ts";

const situation = { start: "CREATE TABLE public.orders (id int PRIMARY KEY)", captured: [] };
const lab = { settings: { max_replication_slots: 4, max_slot_wal_keep_size: "48MB" } };

test("settings are told apart by whether a reload applies them", () => {
  const { fixed, reloadable } = configuration(lab);
  expect(fixed).toContain("max_replication_slots = '4'");
  expect(reloadable).toContain("max_slot_wal_keep_size = '48MB'");
  expect([...fixed, ...reloadable]).toHaveLength(9);
});

describe("PostgreSQL in this process", () => {
  let engine: PgliteEngine;

  beforeAll(async () => {
    engine = await openPglite(lab);
    await prepare(engine, situation, pageGuards);
  }, 60_000);

  afterAll(() => engine.close());

  test("answers with texts, as psql shows them", async () => {
    const answer = await engine.run(
      "SELECT true AS yes, 1.50 AS price, NULL AS nothing, '0/A'::pg_lsn",
    );
    expect(answer).toEqual({
      columns: ["yes", "price", "nothing", "pg_lsn"],
      rows: [["t", "1.50", null, "0/A"]],
      command: "SELECT 1",
    });
    expect(await rowsOf(engine, "SELECT 1 AS one, 'a' AS two")).toEqual([{ one: 1, two: "a" }]);
  });

  test("a command answers its whole tag, and an array is what the server wrote", async () => {
    const tags = [];
    for (const statement of [
      "CREATE TABLE public.tagged (id int)",
      "INSERT INTO public.tagged VALUES (1), (2)",
      "DELETE FROM public.tagged RETURNING id",
      "DROP TABLE public.tagged",
    ])
      tags.push((await must(engine, statement)).command);
    expect(tags).toEqual(["CREATE TABLE", "INSERT 0 2", "DELETE 2", "DROP TABLE"]);
    expect((await must(engine, "SELECT ARRAY[1, NULL]")).rows).toEqual([["{1,NULL}"]]);
  });

  test("an error has its code and its place, and a statement of the lab throws it", async () => {
    const answer = await engine.run("SELECT 1 / 0");
    expect(answer).toMatchObject({ error: { code: "22012", message: "division by zero" } });
    const misspelt = await engine.run("SELECT * FORM orders");
    expect(misspelt).toMatchObject({ error: { code: "42601", position: 10 } });
    await expect(must(engine, "SELECT 1 / 0")).rejects.toThrow(
      "division by zero, in: SELECT 1 / 0",
    );
  });

  test.for([
    "SELECT * FROM pg_logical_slot_get_changes('a', NULL, NULL)",
    "SELECT * FROM pg_logical_slot_peek_changes('a', NULL, NULL, 'proto_version', '1')",
    "SELECT \"pg_logical_slot_get_binary_changes\"('a', NULL, NULL)",
    "SELECT pg_catalog.pg_logical_slot_peek_binary_changes('a', NULL, NULL)",
  ])("%s is refused with an explanation", async (statement) => {
    const answer = await engine.run(statement);
    expect(isRefusal(answer) && answer.error).toMatchObject({
      code: decodingRefused,
      message: "This lab cannot read changes from a slot",
    });
  });

  test("a slot that a connector reads can be neither dropped nor advanced", async () => {
    await must(engine, "SELECT pg_create_logical_replication_slot('mine', 'pgoutput')");
    await must(
      engine,
      `INSERT INTO connect.connectors (name, task, config) VALUES ('reader', 'RUNNING', '{"slot.name": "mine"}')`,
    );
    for (const call of [
      "pg_drop_replication_slot('mine')",
      "pg_replication_slot_advance('mine', pg_current_wal_lsn())",
    ])
      expect(await engine.run(`SELECT ${call}`)).toMatchObject({
        error: { code: "55006", message: 'replication slot "mine" is active' },
      });
    await must(engine, "SELECT connect.stop('reader')");
    await must(engine, "SELECT pg_drop_replication_slot('mine')");
  });

  test("a reload keeps the data and applies what a server would apply", async () => {
    await must(engine, "INSERT INTO public.orders VALUES (1)");
    await must(engine, "ALTER SYSTEM SET max_slot_wal_keep_size = '96MB'");
    await must(engine, "ALTER SYSTEM SET max_replication_slots = 8");
    await engine.reload();
    const shown = await rowsOf(
      engine,
      `SELECT current_setting('max_slot_wal_keep_size') AS kept,
              current_setting('max_replication_slots') AS slots, count(*) AS orders FROM public.orders`,
    );
    expect(shown).toEqual([{ kept: "96MB", slots: "4", orders: 1 }]);
  });

  test("what was put aside is taken up again", async () => {
    const copy = await openPglite(lab, await engine.dump());
    expect(await rowsOf(copy, "SELECT id FROM public.orders")).toEqual([{ id: 1 }]);
    await copy.close();
  });
});

test("a program that has ended is a crash, and not an answer", async () => {
  const engine = await openPglite(lab);
  await prepare(engine, situation, pageGuards);
  await must(engine, "CREATE PUBLICATION all_of_it FOR ALL TABLES");
  await must(engine, "SELECT pg_create_logical_replication_slot('mine', 'pgoutput')");
  await must(engine, "INSERT INTO public.orders VALUES (1)");
  const fatal = `SELECT * FROM pg_logical_slot_get_binary_changes_of_the_server('mine', NULL, NULL,
    'proto_version', '1', 'publication_names', 'all_of_it')`;
  await expect(engine.run(fatal)).rejects.toThrow(EngineCrash);
}, 60_000);
