import { describe, expect, test } from "vitest";
import { compare, type TableShape } from "../../../../lab/worlds/judge/compare.ts";
import type { TopicRecord } from "../../../../lab/worlds/judge/topic-log.ts";

const shape: TableShape = {
  name: "orders",
  keyed: true,
  key: ["id"],
  columns: [
    { name: "id", type: "int8", scale: null },
    { name: "body", type: "text", scale: null },
  ],
};

/** What Debezium sends for a value that is stored out of line and did not change. */
const unavailable = "__debezium_unavailable_value";

type After = Readonly<Record<string, unknown>> | null;
const event = (key: object | null, op: string, after: After): TopicRecord => ({
  partition: 0,
  offset: 0,
  key: key && JSON.stringify(key),
  value: JSON.stringify({ op, after }),
});
const put = (id: number, body: string, op = "c") => event({ id }, op, { id, body });
const remove = (id: number) => event({ id }, "d", null);
const tombstone = (id: number): TopicRecord => ({
  partition: 0,
  offset: 0,
  key: JSON.stringify({ id }),
  value: null,
});

const nothing = { missing: [], surplus: [], different: [] };
const found = (rows: (string | null)[][], records: TopicRecord[], of = shape) => {
  const { missing, surplus, different } = compare(of, rows, records);
  return { missing, surplus, different };
};

describe("the last state of a key counts", () => {
  test("inserts, updates, deletions and repeats", () => {
    const records = [put(1, "a"), put(2, "b", "r"), put(1, "c", "u"), remove(2), put(1, "c", "u")];
    expect(found([["1", "c"]], records)).toEqual(nothing);
  });

  test("a tombstone alone deletes", () => {
    expect(found([], [put(1, "a"), tombstone(1)])).toEqual(nothing);
  });

  test("a row that was deleted and made again is there", () => {
    expect(found([["1", "b"]], [put(1, "a"), remove(1), tombstone(1), put(1, "b")])).toEqual(
      nothing,
    );
  });

  test("what is missing, what is too much, and what differs have names", () => {
    const rows = [
      ["1", "a"],
      ["2", "new"],
    ];
    expect(found(rows, [put(2, "old"), put(3, "c")])).toEqual({
      missing: ["1"],
      surplus: ["3"],
      different: ["2"],
    });
  });

  test("NULL is not the text of it", () => {
    expect(found([["1", null]], [put(1, "null")]).different).toEqual(["1"]);
  });
});

describe("a value that is stored out of line", () => {
  const kept = (op: string) => event({ id: 1 }, op, { id: 1, body: unavailable });

  test("is carried on from the event before", () => {
    expect(found([["1", "long"]], [put(1, "long"), kept("u")])).toEqual(nothing);
    expect(found([["1", "long"]], [put(1, "other"), kept("u")]).different).toEqual(["1"]);
  });

  test("may be left out by a row whose key changed", () => {
    expect(found([["1", "long"]], [kept("c")])).toEqual(nothing);
  });

  test("is lost when an update is all that was ever told", () => {
    expect(found([["1", "long"]], [kept("u")]).different).toEqual(["1"]);
    expect(found([["1", ""]], [kept("u")]).different).toEqual(["1"]);
  });

  test("of a deleted row is not carried on to the next one of its key", () => {
    expect(found([["1", "long"]], [put(1, "long"), remove(1), kept("u")]).different).toEqual(["1"]);
  });
});

test("a key of two columns is written in the order of their names", () => {
  const lines: TableShape = {
    name: "order_lines",
    keyed: true,
    key: ["line_no", "order_id"],
    columns: [
      { name: "order_id", type: "int8", scale: null },
      { name: "line_no", type: "int4", scale: null },
    ],
  };
  const one = event({ order_id: 7, line_no: 1 }, "c", { order_id: 7, line_no: 1 });
  expect(found([["7", "1"]], [one], lines)).toEqual(nothing);
  expect(found([["8", "1"]], [one], lines)).toEqual({
    missing: ["1/8"],
    surplus: ["1/7"],
    different: [],
  });
});

describe("a table without a primary key", () => {
  const visits: TableShape = { ...shape, name: "visits", keyed: false };
  const seen = (id: number, body: string) => event(null, "c", { id, body });

  test("is compared by what tells its rows apart; repeats do not matter", () => {
    const rows = [
      ["1", "a"],
      ["2", "b"],
    ];
    expect(found(rows, [seen(1, "a"), seen(2, "b"), seen(1, "a")], visits)).toEqual(nothing);
    expect(found(rows, [seen(1, "a")], visits).missing).toEqual(["2"]);
  });

  test("may have NULL in what tells its rows apart", () => {
    const unnamed = event(null, "c", { id: null, body: "a" });
    expect(found([[null, "a"]], [unnamed], visits)).toEqual(nothing);
  });

  test("is not compared by a key that only the connector has made", () => {
    const made = event({ page: "/" }, "c", { id: 1, body: "a" });
    expect(found([["1", "a"]], [made], visits)).toEqual(nothing);
  });
});

test("an event without a key tells the row that it holds", () => {
  expect(found([["1", "a"]], [event(null, "c", { id: 1, body: "a" })])).toEqual(nothing);
});

test("messages of the transaction log and of schemas say nothing of rows", () => {
  const message: TopicRecord = { partition: 0, offset: 0, key: null, value: '{"op":"m"}' };
  expect(found([["1", "a"]], [put(1, "a"), message])).toEqual(nothing);
});
