import { expect, test } from "vitest";
import { must } from "../../../../src/practice/incident-lab/engine.ts";
import { openShop } from "./shop-world.ts";

const shop = openShop();
const { open, rows, run } = shop;

const written = () => rows("SELECT id, type FROM public.notes ORDER BY id");
const note = (what: string) =>
  `INSERT INTO public.notes SELECT count(*) + 1, '${what}' FROM public.notes`;

test("events come at their minutes: once, or again and again from one on", async () => {
  const world = await open({
    arrive: 1,
    world: [
      { at: 2, from: 1, when: "before", sql: note("once") },
      { every: 2, from: 1, when: "before", sql: note("often") },
      { every: 3, from: 4, when: "before", sql: note("rare") },
      { every: 1, from: 3, when: "after", sql: note("late") },
    ],
  });
  expect(await written()).toEqual(["1 often"]);
  await world.minute();
  await world.minute();
  await world.minute();
  expect(await written()).toEqual(["1 often", "2 once", "3 often", "4 late", "5 rare", "6 late"]);
});

test("the minutes before the arrival were looked at, from the first one on", async () => {
  await run("SELECT pg_create_logical_replication_slot('early', 'pgoutput')");
  const world = await open({
    arrive: 3,
    world: [{ at: 2, from: 1, when: "before", sql: "SELECT lab.drop_slot('early')" }],
  });
  const seen = world.past.map(({ minute, slots }) => [minute, ...slots.map((s) => s.slot_name)]);
  expect(seen).toEqual([[0, "early"], [1, "early"], [2]]);
  expect((await world.look()).minute).toBe(3);
});

test("writes before the connectors read arrive in that minute, those after in the next", async () => {
  const add = (id: number) => `INSERT INTO public.orders VALUES (${id}, 'new')`;
  const world = await open({
    world: [
      { at: 2, from: 1, when: "before", sql: add(1) },
      { at: 2, from: 1, when: "after", sql: add(2) },
    ],
  });
  await shop.connect("shop_cdc");
  await world.minute();
  await world.minute();
  expect(await rows("SELECT id FROM sink.orders")).toEqual(["1"]);
  await world.minute();
  expect(await rows("SELECT id FROM sink.orders ORDER BY 1")).toEqual(["1", "2"]);
});

test("an event of several statements runs all of them", async () => {
  const world = await open({
    world: [{ at: 1, from: 1, when: "before", sql: `${note("one")}; ${note("two")};` }],
  });
  await world.minute();
  expect(await written()).toEqual(["1 one", "2 two"]);
});

test("while the learner's transaction is open, time stands still", async () => {
  const world = await open();
  await world.minute();
  await world.run("BEGIN; INSERT INTO public.orders VALUES (1)");
  expect(world.inTransaction()).toBe(true);
  expect((await world.minute()).minute).toBe(1);
  await world.run("COMMIT");
  expect(world.inTransaction()).toBe(false);
  expect((await world.minute()).minute).toBe(2);
});

test("a transaction that has failed is still open, and what was seen before is shown", async () => {
  const world = await open();
  await world.minute();
  const before = await world.look();
  await world.run("BEGIN; SELECT 1 / 0");
  expect(world.inTransaction()).toBe(true);
  expect(await world.look()).toBe(before);
  await world.run("ROLLBACK");
  expect(world.inTransaction()).toBe(false);
});

test("a lab that begins with an open transaction is looked at all the same", async () => {
  const world = await open();
  await world.run("BEGIN");
  expect((await world.look()).minute).toBe(0);
  await world.run("ROLLBACK");
});

test("statements run up to the first that is refused", async () => {
  const world = await open();
  const ran = await world.run("SELECT 1; SELECT 1 / 0; SELECT 2");
  expect(ran.map(({ statement }) => statement)).toEqual(["SELECT 1", "SELECT 1 / 0"]);
  expect(ran[0]?.outcome).toMatchObject({ rows: [["1"]] });
  expect(ran[1]?.outcome).toMatchObject({ error: { code: "22012" } });
});

test("what the learner writes reaches the consumers too", async () => {
  const world = await open();
  await shop.connect("shop_cdc");
  await world.minute();
  await world.run("INSERT INTO public.orders VALUES (1, 'mine')");
  await world.minute();
  expect(await rows("SELECT note FROM sink.orders")).toEqual(["mine"]);
});

test("settings are read again when a reload was asked for and carried out, and only then", async () => {
  const world = await open();
  const shown = async () => (await rows("SELECT current_setting('wal_keep_size') AS size"))[0];
  await run("ALTER SYSTEM SET wal_keep_size = '2MB'");
  await world.run("SELECT 1 AS one");
  expect(await shown()).toBe("0");
  await world.run("BEGIN; SELECT pg_reload_conf(); COMMIT");
  expect(await shown()).toBe("0");
  await world.run("SELECT PG_RELOAD_CONF(1)");
  expect(await shown()).toBe("0");
  await world.run("SELECT PG_RELOAD_CONF()");
  expect(await shown()).toBe("2MB");
  await must(shop.engine(), "ALTER SYSTEM RESET wal_keep_size");
  await shop.engine().reload();
});

test("a world whose own statement is refused stands still, and says which it was", async () => {
  const world = await open({
    world: [{ every: 1, from: 1, when: "before", sql: "INSERT INTO public.gone VALUES (1)" }],
  });
  const seen = await world.minute();
  expect(seen.refused).toEqual({
    statement: "INSERT INTO public.gone VALUES (1)",
    said: 'relation "public.gone" does not exist',
  });
  await run("CREATE TABLE public.gone (id int)");
  await world.minute();
  expect(await rows("SELECT id FROM public.gone")).toEqual([]);
  await run("DROP TABLE public.gone");
});
