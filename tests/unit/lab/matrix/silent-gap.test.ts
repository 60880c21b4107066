import { describe, expect, test } from "vitest";
import type { Status } from "../../../../lab/matrix/connect.ts";
import { causesOf, rowsIn, silentGap, warningsIn } from "../../../../lab/matrix/silent-gap.ts";
import type { GapStack } from "../../../../lab/matrix/silent-gap.ts";

const names = { connector: "orders-cdc", slot: "orders_cdc", config: {} };

/** How a line of the connector behaves. */
interface Behavior {
  readonly starts: boolean;
  /** What it does when it is resumed without its slot. */
  readonly resumed: "new slot" | "new snapshot" | "fails" | "waits";
}

/** A stack in memory: a table, a topic, a slot, and a connector that behaves as told. */
function stackWith({ starts, resumed }: Behavior): GapStack {
  let slot: "active" | "idle" | "none" = "none";
  let state = "RUNNING";
  const table: string[] = [];
  const topic: string[] = [];
  const record = (id: number) => JSON.stringify({ after: { id, status: table[id] } });
  const snapshot = () => topic.push(...table.keys().map(record));
  const trace =
    "org.apache.X: stopped\n\tat io.y.Z\nCaused by: io.debezium.DebeziumException: gone\n";
  const status = (): Status => ({
    connector: { state: "RUNNING" },
    tasks: [state === "FAILED" ? { state, trace } : { state }],
  });
  const resume = () => {
    if (resumed === "fails") state = "FAILED";
    if (resumed === "new slot" || resumed === "new snapshot") slot = "active";
    if (resumed === "new snapshot") snapshot();
  };
  return {
    connect: {
      create: () => {
        if (starts) slot = "active";
        else state = "FAILED";
        return Promise.resolve();
      },
      change: (_, action) => {
        if (action === "resume") resume();
        else slot = "idle";
        return Promise.resolve();
      },
      status: () => Promise.resolve(status()),
      offsets: () => Promise.resolve('{"lsn": 1}'),
    },
    sql: (text) => {
      const [, part, rows] = /SELECT 1, '(\w+)' FROM generate_series\(1, (\d+)\)/.exec(text) ?? [];
      for (let row = 0; row < Number(rows ?? 0); row++) {
        table.push(part ?? "");
        if (slot === "active") topic.push(record(table.length - 1));
      }
      if (text.includes("pg_drop_replication_slot")) slot = "none";
      return Promise.resolve(
        text.startsWith("SELECT active") ? (slot === "active" ? "t" : "") : String(0),
      );
    },
    records: (from) => Promise.resolve(topic.slice(from)),
    count: () => Promise.resolve(topic.length),
    log: () => ["2026-11-23T21:14:03 WARN BaseSourceTask Last recorded offset is gone."],
    until: async (holds) => holds(),
  };
}

describe("what a line of the connector does when its slot is gone and its offset is kept", () => {
  test("it makes a new slot and goes on: the rows in the gap are lost, with a warning", async () => {
    expect(await silentGap(stackWith({ starts: true, resumed: "new slot" }), names, 1)).toEqual({
      end: "streams",
      gapRows: 7,
      reached: 0,
      says: ["Last recorded offset is gone."],
    });
  });

  test("it takes a new snapshot: every row reaches the topic", async () => {
    const result = await silentGap(stackWith({ starts: true, resumed: "new snapshot" }), names, 1);
    expect(result).toMatchObject({ end: "streams", reached: 7 });
  });

  test("it fails and says why", async () => {
    expect(await silentGap(stackWith({ starts: true, resumed: "fails" }), names, 1)).toEqual({
      end: "failed",
      gapRows: 7,
      reached: 0,
      says: ["X: stopped", "DebeziumException: gone"],
    });
  });

  test("it calls itself running and reads nothing", async () => {
    const result = await silentGap(stackWith({ starts: true, resumed: "waits" }), names, 1);
    expect(result).toMatchObject({ end: "retries", reached: 0 });
  });

  test("it does not start on this Kafka", async () => {
    expect(await silentGap(stackWith({ starts: false, resumed: "waits" }), names, 1)).toEqual({
      end: "does-not-start",
      gapRows: 7,
      reached: 0,
      says: ["X: stopped", "DebeziumException: gone"],
    });
  });
});

test("a row counts once, however often it was sent; deletions count for nothing", () => {
  const record = (id: number, status: string) => JSON.stringify({ after: { id, status } });
  const records = [record(1, "gap"), record(1, "gap"), record(2, "gap"), record(3, "after")];
  expect(rowsIn([...records, '{"after":null}', "{}"], "gap")).toBe(2);
});

test("the causes of a trace have no packages, no frames and no whole offset", () => {
  const trace =
    "org.apache.kafka.connect.errors.ConnectException: stopped\n\tat a.B.c(D.java:1)\n\t... 5 more\n" +
    "Caused by: io.debezium.DebeziumException: from PostgresOffsetContext [a=[b], c=d], but gone\n" +
    "Caused by: io.debezium.DebeziumException: from Struct{a=b,c=d}, but gone\n";
  expect(causesOf(trace)).toEqual([
    "ConnectException: stopped",
    "DebeziumException: from [offset], but gone",
    "DebeziumException: from [offset], but gone",
  ]);
});

test("only warnings about slots, offsets and snapshots are kept, each once", () => {
  expect(
    warningsIn([
      "2026-11-23T21:14:03,001 WARN BaseSourceTask The offset PostgresOffsetContext [x] is gone.",
      "2026-11-23T21:14:04,001 WARN BaseSourceTask The offset PostgresOffsetContext [y] is gone.",
      "2026-11-23T21:14:04,001 WARN TypeRegistry Type is already mapped",
      "2026-11-23T21:14:04,001 INFO BaseSourceTask Found an offset.",
    ]),
  ).toEqual(["The offset [offset] is gone."]);
});
