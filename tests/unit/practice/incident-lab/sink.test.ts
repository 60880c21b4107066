import { expect, test } from "vitest";
import { openShop } from "./shop-world.ts";

const { connect, open, rows, run, tasks } = openShop();

test("what was written while no slot kept it is lost, each row with its reason", async () => {
  const world = await open();
  await connect("shop_cdc", { "snapshot.mode": "no_data" });
  await run("INSERT INTO public.orders VALUES (8)");
  await world.minute();
  await run("SELECT connect.stop('shop_cdc')");
  await world.minute();
  await run("SELECT connect.delete_offsets('shop_cdc')");
  await run("SELECT pg_drop_replication_slot('shop_cdc')");
  await run("INSERT INTO public.orders VALUES (1), (2)");
  await run("DELETE FROM public.orders WHERE id = 8");
  await world.minute();
  await run("SELECT connect.resume('shop_cdc')");
  const seen = await world.minute();
  expect(seen.lost).toEqual([
    {
      connector: "shop_cdc",
      table_name: "public.orders",
      what: "delete",
      why: "skipped",
      ids: ["8"],
    },
    {
      connector: "shop_cdc",
      table_name: "public.orders",
      what: "write",
      why: "skipped",
      ids: ["1", "2"],
    },
  ]);
  expect(await rows("SELECT DISTINCT at_minute FROM lab.lost")).toEqual(["4"]);
});

test("a change of a table that is not published is lost, and a snapshot brings only the rows back", async () => {
  await run("ALTER PUBLICATION shop DROP TABLE public.items");
  await run("INSERT INTO public.items VALUES (8)");
  const world = await open();
  await connect("shop_cdc", { "signal.data.collection": "public.notes" });
  await world.minute();
  await run("INSERT INTO public.items VALUES (1)");
  await run("DELETE FROM public.items WHERE id = 8");
  await world.minute();
  const lost = "SELECT what, why, id FROM lab.lost ORDER BY 1";
  expect(await rows(lost)).toEqual(["delete unpublished 8", "write unpublished 1"]);
  const asked = `{"data-collections": ["public.items"]}`;
  await run(`INSERT INTO public.notes VALUES ('again', 'execute-snapshot', '${asked}')`);
  await world.minute();
  expect(await rows("SELECT id FROM sink.items ORDER BY 1")).toEqual(["1", "8"]);
  expect(await rows(lost)).toEqual(["delete unpublished 8"]);
});

test("a snapshot of one connector leaves what another has lost", async () => {
  await run("ALTER PUBLICATION shop DROP TABLE public.items");
  const world = await open();
  await connect("a_first", { "signal.data.collection": "public.notes" });
  await connect("b_second");
  await world.minute();
  await run("INSERT INTO public.items VALUES (1)");
  await run("INSERT INTO public.orders VALUES (1)");
  await world.minute();
  const asked = `{"data-collections": ["public.items"]}`;
  await run(`INSERT INTO public.notes VALUES ('again', 'execute-snapshot', '${asked}')`);
  await world.minute();
  expect(await rows("SELECT connector, table_name FROM lab.lost")).toEqual([
    "b_second public.items",
  ]);
});

test.for([
  ["stop-snapshot", `{"data-collections": ["public.items"]}`],
  ["execute-snapshot", `{"data-collections": "public.items"}`],
  ["execute-snapshot", `{"tables": ["public.items"]}`],
  ["execute-snapshot", `not JSON`],
  ["execute-snapshot", `{"data-collections": ["public.notes"]}`],
])("a signal %s with %s reads nothing anew", async ([type, data]) => {
  const world = await open();
  await connect("shop_cdc", { "signal.data.collection": "public.notes" });
  await world.minute();
  await run("INSERT INTO public.items VALUES (1)");
  await world.minute();
  await run("DELETE FROM sink.items");
  await run(`INSERT INTO public.notes VALUES ('ask', '${type}', '${data}')`);
  await world.minute();
  expect(await rows("SELECT id FROM sink.items")).toEqual([]);
  expect(await rows("SELECT id FROM sink.notes")).toEqual([]);
  expect(await tasks()).toEqual(["shop_cdc RUNNING "]);
});

test("a signal is heard once, by its own row", async () => {
  const world = await open();
  await connect("shop_cdc", { "signal.data.collection": "public.notes" });
  await world.minute();
  const asked = `{"data-collections": ["public.items"]}`;
  await run(`INSERT INTO public.notes VALUES ('ask', 'execute-snapshot', '${asked}')`);
  await world.minute();
  await run("INSERT INTO public.items VALUES (1)");
  await world.minute();
  await run("DELETE FROM sink.items");
  await run(`INSERT INTO public.notes VALUES ('other', 'log', '{}')`);
  await world.minute();
  expect(await rows("SELECT id FROM sink.items")).toEqual([]);
});
