import { describe, expect, test } from "vitest";
import { topicsWith } from "../../../../lab/worlds/judge/judge.ts";
import { compareTables } from "../../../../lab/worlds/judge/tables.ts";
import {
  event,
  fakeSystem,
  mark,
  markNumber,
  namedRows,
  put,
  type FakeTable,
} from "./fake-system.ts";

const orders = { name: "orders", mark: "INSERT INTO orders SELECT $1, mark" };

/** A system with one table, of which these records were sent. */
function systemWith(table: FakeTable, ...records: readonly ReturnType<typeof event>[]) {
  const { context, time, send, captured } = fakeSystem({ orders: table });
  send("cdc.public.orders", ...records);
  const connector = {
    captured: captured("orders-cdc", "cdc", orders),
    topicsOf: topicsWith("cdc", {}),
  };
  const seconds = () => time.passed / 1000;
  return { send, time, seconds, compared: () => compareTables(context, [connector]) };
}

const good = {
  table: "orders",
  connector: "orders-cdc",
  missing: [],
  surplus: [],
  different: [],
  skipped: [],
  marked: true,
};

describe("the rows of a table and of its topic", () => {
  test("are compared at once when nothing is to be waited for", async () => {
    const { compared, seconds } = systemWith(namedRows(["1", "a"]), put(1, "a"), mark);
    expect(await compared()).toEqual([good]);
    expect(seconds()).toBe(0);
  });

  test("are compared again until what is late has come", async () => {
    const { compared, send, time, seconds } = systemWith(namedRows(["1", "a"]), put(1, "a"));
    time.passes = () => {
      if (seconds() === 20) send("cdc.public.orders", mark);
    };
    expect(await compared()).toEqual([good]);
    expect(seconds()).toBe(20);
  });

  test("differ when nothing has come for half a minute", async () => {
    const table = namedRows(["1", "a"], ["2", "b"]);
    const { compared, send, time, seconds } = systemWith(table, put(2, "old"), put(3, "gone"));
    time.passes = () => {
      if (seconds() === 10) send("cdc.public.orders", mark);
    };
    expect(await compared()).toEqual([
      { ...good, missing: ["1"], surplus: ["3"], different: ["2"] },
    ]);
    expect(seconds()).toBe(41);
  });

  test.each([
    ["too few", namedRows(["1", "a"]), [mark]],
    ["too many", namedRows(), [mark, put(1, "a")]],
    ["otherwise", namedRows(["1", "a"]), [put(1, "b"), mark]],
  ])("are waited for while they are %s", async (_, table, records) => {
    const { compared, seconds } = systemWith(table, ...records);
    await compared();
    expect(seconds()).toBe(31);
  });

  test("are waited for no longer than four minutes, whatever comes", async () => {
    const { compared, send, time, seconds } = systemWith(namedRows(["1", "a"]), mark);
    time.passes = () => {
      if (seconds() % 25 === 0) send("cdc.public.orders", put(3, "more"));
    };
    expect(await compared()).toEqual([{ ...good, missing: ["1"], surplus: ["3"] }]);
    expect(seconds()).toBe(241);
  });
});

test("a connector that stands still sends no last row", async () => {
  const { compared } = systemWith(namedRows(["1", "a"]), put(1, "a"));
  expect(await compared()).toEqual([{ ...good, missing: [markNumber], marked: false }]);
});

test("a last row that was there before the judge came says nothing", async () => {
  const table = namedRows(["1", "a"]);
  const { compared } = systemWith(table, mark);
  expect(await compared()).toMatchObject([{ missing: ["1"], marked: true }]);
});

describe("a table is read as PostgreSQL describes it", () => {
  test("its numbers have the scale of their column, or one of their own", async () => {
    const cents = Buffer.from([0x04, 0x1a]).toString("base64");
    const priced = (id: number) =>
      event({ id }, { id, price: cents, weight: { scale: 1, value: cents } });
    const { compared } = systemWith(
      {
        columns: [
          ["id", "int8", null],
          ["price", "numeric", "2"],
          ["weight", "numeric", null],
        ],
        key: ["id"],
        rows: [["1", "10.50", "105.0"]],
      },
      priced(1),
    );
    expect(await compared()).toMatchObject([{ missing: [markNumber], different: [] }]);
  });

  test("its key may have several columns, in any order", async () => {
    const lines = { order_id: 1, line_no: 7 };
    const { compared } = systemWith(
      {
        columns: [
          ["order_id", "int8", null],
          ["line_no", "int4", null],
        ],
        key: ["order_id", "line_no"],
        rows: [["1", "7"]],
      },
      event(lines, lines),
    );
    expect(await compared()).toMatchObject([{ missing: [`mark/${markNumber}`], surplus: [] }]);
  });

  test("without a primary key, its rows are told apart by what the world says", async () => {
    const { context, send, captured } = fakeSystem({
      orders: { ...namedRows(["1", "a"]), key: [] },
    });
    send("cdc.public.orders", event(null, { id: 1, name: "a" }), event(null, { id: 1, name: "a" }));
    const sent = captured("orders-cdc", "cdc", { ...orders, identity: ["id"] });
    const [found] = await compareTables(context, [
      { captured: sent, topicsOf: topicsWith("cdc", {}) },
    ]);
    expect(found).toMatchObject({ missing: [markNumber], surplus: [] });
  });
});

test("updates that were left out are looked for where a column counts them", async () => {
  const { context, send, captured } = fakeSystem({
    orders: {
      ...namedRows(["1", "4"]),
      columns: [
        ["id", "int8", null],
        ["n", "int4", null],
      ],
    },
  });
  const counted = (n: number, op: string) => event({ id: 1 }, { id: 1, n }, op);
  send("cdc.public.orders", counted(1, "c"), counted(2, "u"), counted(4, "u"));
  const of = (counter: object) => ({
    captured: captured("orders-cdc", "cdc", { ...orders, ...counter }),
    topicsOf: topicsWith("cdc", {}),
  });
  expect(await compareTables(context, [of({ counter: "n" })])).toMatchObject([{ skipped: ["1"] }]);
  expect(await compareTables(context, [of({})])).toMatchObject([{ skipped: [] }]);
});

test("each table of each connector is compared, and in the topics in which it went on", async () => {
  const tables = {
    orders: namedRows(["1", "a"], ["2", "b"]),
    visits: namedRows(),
    invoices: namedRows(),
  };
  const { context, send, captured } = fakeSystem(tables);
  send("cdc.public.orders", put(1, "old"));
  send("moved.public.orders", put(1, "a"), put(2, "b"), mark);
  send("cdc.public.visits", mark);
  send("bills.public.invoices", mark);
  const of = (name: string) => ({ name, mark: `INSERT INTO ${name} SELECT $1, mark` });
  const found = await compareTables(context, [
    {
      captured: captured("orders-cdc", "cdc", of("orders"), of("visits")),
      topicsOf: topicsWith("cdc", { orders: "moved.public.orders" }),
    },
    {
      captured: captured("invoices-cdc", "bills", of("invoices")),
      topicsOf: topicsWith("bills", {}),
    },
  ]);
  expect(found).toEqual([
    good,
    { ...good, table: "visits" },
    { ...good, table: "invoices", connector: "invoices-cdc" },
  ]);
});
