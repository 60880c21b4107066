import { expect, test } from "vitest";
import { openShop } from "./shop-world.ts";

const shop = openShop();
const { connect, open, rows, run, tasks } = shop;

const orders = () => rows("SELECT id, note FROM sink.orders ORDER BY id");
const slots = () => rows("SELECT slot_name FROM pg_replication_slots ORDER BY 1");
const log = () => rows("SELECT at_minute, connector, line FROM connect.log ORDER BY 1, 2");

const confirmed = "SELECT confirmed_flush_lsn FROM pg_replication_slots";

/** A connector that beats, and writes down each beat. */
const beating = {
  "heartbeat.interval.ms": "10000",
  "heartbeat.action.query": "INSERT INTO public.notes VALUES (gen_random_uuid(), ''beat'')",
};
const beats = () => rows("SELECT count(*) FROM public.notes WHERE type = 'beat'");

test("a new connector makes its slot, and its consumers get every row that exists", async () => {
  await run("INSERT INTO public.orders VALUES (1, 'first'), (2, 'second')");
  const world = await open();
  await connect("shop_cdc");
  await world.minute();
  expect(await tasks()).toEqual(["shop_cdc RUNNING "]);
  expect(await slots()).toEqual(["shop_cdc"]);
  expect(await orders()).toEqual(["1 first", "2 second"]);
});

test("inserts, updates and deletes arrive in the minute in which they were made", async () => {
  const world = await open();
  await connect("shop_cdc");
  await world.minute();
  await run("INSERT INTO public.orders VALUES (1, 'new'), (2, 'new')");
  await world.minute();
  expect(await orders()).toEqual(["1 new", "2 new"]);
  await run("UPDATE public.orders SET note = 'paid' WHERE id = 1");
  await run("DELETE FROM public.orders WHERE id = 2");
  await world.minute();
  expect(await orders()).toEqual(["1 paid"]);
});

test("the slot follows what is confirmed, and never goes back", async () => {
  const world = await open();
  await connect("shop_cdc", { "heartbeat.interval.ms": "10000" });
  await world.minute();
  const [before = ""] = await rows(confirmed);
  await run("INSERT INTO public.orders VALUES (1)");
  await world.minute();
  const [after = ""] = await rows(confirmed);
  expect(await rows(`SELECT '${after}'::pg_lsn > '${before}'::pg_lsn`)).toEqual(["true"]);
  expect(await rows("SELECT stored_lsn FROM connect.connectors")).toEqual([after]);
  await run("SELECT lab.confirm('shop_cdc', pg_current_wal_lsn())");
  const [further = ""] = await rows(confirmed);
  await world.minute();
  expect(await rows(confirmed)).toEqual([further]);
});

test("a table that a connector does not capture is neither delivered nor missed", async () => {
  await run("INSERT INTO public.items VALUES (8)");
  const world = await open();
  await connect("shop_cdc", { "table.include.list": "public.orders" });
  await world.minute();
  await run("INSERT INTO public.items VALUES (1)");
  await world.minute();
  expect(await rows("SELECT id FROM sink.items")).toEqual([]);
  expect(await rows("SELECT id FROM lab.lost")).toEqual([]);
});

test("of two connectors on one slot the second waits until the first has stopped", async () => {
  const world = await open();
  await connect("a_first", { "slot.name": "shared" });
  await connect("b_second", { "slot.name": "shared" });
  await world.minute();
  const taken = 'replication slot "shared" is active';
  expect(await tasks()).toEqual(["a_first RUNNING ", `b_second null ${taken}`]);
  await run("SELECT connect.stop('a_first')");
  await world.minute();
  expect(await tasks()).toEqual(["a_first null ", "b_second RUNNING "]);
});

test("a stopped connector does not wait for its slot, and says nothing of it", async () => {
  const world = await open();
  await connect("a_first", { "slot.name": "shared" });
  await connect("b_second", { "slot.name": "shared" });
  await run("SELECT connect.stop('b_second')");
  await world.minute();
  expect(await tasks()).toEqual(["a_first RUNNING ", "b_second null "]);
});

test("a slot that PostgreSQL refuses fails the task with PostgreSQL's words", async () => {
  const world = await open();
  await connect("shop_cdc", { "slot.name": "Shop" });
  await world.minute();
  const said = 'replication slot name "Shop" contains invalid character';
  expect(await tasks()).toEqual([`shop_cdc FAILED Creation of replication slot failed: ${said}`]);
  await world.minute();
  expect(await orders()).toEqual([]);
});

test("a configuration that Debezium refuses fails the task, and no slot is made", async () => {
  const world = await open();
  await connect("shop_cdc", { "table.include.list": "public.orders, *" });
  await world.minute();
  expect(await tasks()).toEqual(["shop_cdc FAILED The 'table.include.list' value is invalid"]);
  expect(await slots()).toEqual([]);
});

test("in filtered mode a starting connector takes the publication for its own tables", async () => {
  const world = await open();
  await connect("shop_cdc", {
    "publication.autocreate.mode": "filtered",
    "table.include.list": "public.orders",
  });
  const published = "SELECT tablename FROM pg_publication_tables WHERE pubname = 'shop' ORDER BY 1";
  await world.minute();
  expect(await rows(published)).toEqual(["orders"]);
  // Only when it starts.
  await run("ALTER PUBLICATION shop ADD TABLE public.items");
  await world.minute();
  expect(await rows(published)).toEqual(["items", "orders"]);
});

test("in filtered mode a connector without tables fails", async () => {
  const world = await open();
  await connect("shop_cdc", {
    "publication.autocreate.mode": "filtered",
    "table.include.list": "public.nothing",
  });
  await world.minute();
  const [said] = await tasks();
  expect(said).toContain("shop_cdc FAILED Unable to create filtered publication shop for : syntax");
  expect(await slots()).toEqual([]);
});

test("a connector that does not filter leaves the publication alone", async () => {
  const world = await open();
  await connect("shop_cdc", { "table.include.list": "public.orders" });
  await world.minute();
  expect(await rows("SELECT count(*) FROM pg_publication_tables WHERE pubname = 'shop'")).toEqual([
    "3",
  ]);
});

test("a heartbeat writes from the minute after the start on, while the task runs", async () => {
  const world = await open();
  await connect("shop_cdc", beating);
  await world.minute();
  expect(await beats()).toEqual(["0"]);
  await world.minute();
  await world.minute();
  expect(await beats()).toEqual(["2"]);
  await run("SELECT connect.pause('shop_cdc')");
  await world.minute();
  expect(await beats()).toEqual(["2"]);
  await run("SELECT connect.resume('shop_cdc')");
  await run("SELECT connect.restart('shop_cdc')");
  await world.minute();
  expect(await beats()).toEqual(["2"]);
  await world.minute();
  expect(await beats()).toEqual(["3"]);
  expect(await log()).toEqual([]);
});

test("a task that has failed sends no heartbeat", async () => {
  const world = await open();
  await connect("shop_cdc", { ...beating, "slot.name": "Shop" });
  await world.minute();
  await world.minute();
  expect(await beats()).toEqual(["0"]);
});

/** Whether a message without a transaction is confirmed in the minute in which it is written. */
async function confirmsMessage(minute: () => Promise<unknown>): Promise<boolean> {
  const [before = ""] = await rows(confirmed);
  await run("SELECT pg_logical_emit_message(false, 'shop', 'hello')");
  await minute();
  const [moved] = await rows(`SELECT confirmed_flush_lsn > '${before}' FROM pg_replication_slots`);
  return moved === "true";
}

test("a heartbeat without its table is written down, and its task starts over and over", async () => {
  const world = await open();
  await connect("shop_cdc", {
    ...beating,
    "heartbeat.action.query": "INSERT INTO public.beats VALUES (1)",
  });
  await world.minute();
  await run("INSERT INTO public.orders VALUES (1)");
  await world.minute();
  const line =
    'shop_cdc Could not execute heartbeat action (Error: 42P01): relation "public.beats" does not exist';
  expect(await log()).toEqual([`2 ${line}`]);
  // A task that has just started looks for a COMMIT first, and confirms nothing until then.
  expect(await confirmsMessage(world.minute)).toBe(false);
  expect(await log()).toEqual([`2 ${line}`, `3 ${line}`]);
  // It reads on from what it stored: nothing is lost.
  expect(await orders()).toEqual(["1 null"]);
});

test("a heartbeat that fails for another reason does not restart the task", async () => {
  const world = await open();
  await connect("shop_cdc", {
    ...beating,
    "snapshot.mode": "no_data",
    "heartbeat.action.query": "INSERT INTO public.items VALUES (7)",
  });
  await world.minute();
  await world.minute();
  expect(await log()).toEqual([]);
  expect(await confirmsMessage(world.minute)).toBe(true);
  const [line] = await log();
  expect(line).toContain("3 shop_cdc Could not execute heartbeat action (Error: 23505): duplicate");
});
