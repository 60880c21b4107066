import { expect, it } from "vitest";
import { faultOf, movesOf } from "../../../src/films/moves.ts";
import { momentsOf } from "../../../src/films/moments.ts";
import { conditionRows } from "../../../src/films/condition-rows.ts";
import { filmRows } from "../../../src/films/rows.ts";
import { alertLanes, stretchesOf } from "../../../src/films/stretches.ts";
import { sampleWords } from "../../../src/films/words.ts";
import { filmOf, filmSeries } from "./film.ts";

const streaming = { context: "streaming" };
const fault = { kind: "fault" as const, text: "It breaks.", commands: [] };
const repair = { kind: "repair" as const, text: "It is mended.", commands: [] };

it("takes the series of its name and labels, in the unit of the row", () => {
  const name = "debezium_metrics_MilliSecondsBehindSource";
  const film = filmOf([
    filmSeries(name, [9000], { context: "snapshot" }),
    filmSeries(name, [1500, undefined], streaming),
  ]);
  expect(filmRows.lag.of(film)).toEqual([1.5, undefined]);
  expect(filmRows.canary.of(film)).toBeUndefined();
});

it("counts what is not confirmed from two positions, where both are there", () => {
  const film = filmOf([
    filmSeries("slot_current_lsn", [100, 200, undefined]),
    filmSeries("slot_confirmed_flush_lsn", [40, undefined, 50]),
  ]);
  expect(filmRows.unconfirmed.of(film)).toEqual([60, undefined, undefined]);
});

it("counts events by the second, and none where the counter began again", () => {
  const counter = [5, 5, 8, undefined, 9, 2, 4];
  const film = filmOf([filmSeries("debezium_metrics_TotalNumberOfEventsSeen", counter, streaming)]);
  const nothing = undefined;
  expect(filmRows.seen.of(film)).toEqual([nothing, 0, 3, nothing, nothing, nothing, 2]);
});

it("takes the oldest of all transactions", () => {
  const name = "pg_stat_activity_max_tx_duration";
  const film = filmOf([
    filmSeries(name, [1, undefined, 0], { datname: "shop" }),
    filmSeries(name, [2, undefined, 3], { datname: "billing" }),
  ]);
  expect(filmRows.transaction.of(film)).toEqual([2, undefined, 3]);
});

it("adds up the lag of a group over its topics, and what was written to all tables", () => {
  const film = filmOf([
    filmSeries("kafka_consumergroup_lag_sum", [1, undefined, 0], { topic: "cdc.public.orders" }),
    filmSeries("kafka_consumergroup_lag_sum", [2, undefined, 5], { topic: "cdc.public.visits" }),
    filmSeries("pg_stat_user_tables_n_tup_ins", [10, 11], { relname: "orders" }),
    filmSeries("pg_stat_user_tables_n_tup_upd", [3, 3], { relname: "orders" }),
    filmSeries("pg_stat_user_tables_n_tup_del", [undefined, 1], { relname: "visits" }),
  ]);
  expect(filmRows.group.of(film)).toEqual([3, undefined, 5]);
  expect(conditionRows.written.of(film)).toEqual([13, 15]);
  expect(filmRows.group.of(filmOf([]))).toBeUndefined();
});

it("orders rows by when they moved; what did not move stands last", () => {
  const film = filmOf(
    [
      filmSeries("canary_age_seconds", [1, 1, 1, 1, 1, 5, 6, 7, 8, 9]),
      filmSeries("kafka_consumergroup_lag_sum", Array(10).fill(0)),
      filmSeries("pg_replication_slot_slot_is_active", [1, 1, 1, 0, 0, 0, 0, 0, 0, 0]),
    ],
    { marks: [{ second: 3, ...fault }] },
  );
  expect(movesOf(film).map(({ row, second }) => [row, second])).toEqual([
    ["slot", 3],
    ["canary", 5],
    ["group", undefined],
  ]);
  expect(movesOf({ ...film, marks: [] })).toEqual([]);
});

it("shows the fault until the repair, or until the end of the film", () => {
  const film = filmOf([], { seconds: 100 });
  const both = [
    { second: 20, ...fault },
    { second: 70, ...repair },
  ];
  expect(faultOf({ ...film, marks: both })).toEqual([20, 70]);
  expect(faultOf({ ...film, marks: both.slice(0, 1) })).toEqual([20, 100]);
  expect(faultOf(film)).toBeUndefined();
  const titles = momentsOf({ ...film, marks: both }).map(({ title, second }) => [title, second]);
  expect(titles).toEqual([
    ["before", 19],
    ["+2 s", 22],
    ["+5 s", 25],
    ["+15 s", 35],
    ["+30 s", 50],
    ["before repair", 69],
    ["end", 99],
  ]);
  expect(momentsOf(film).map(({ second }) => second)).toEqual([0, 50, 99]);
});

it("says values as readers do, and when there is none", () => {
  expect(sampleWords(undefined, "bytes")).toBe("absent");
  expect(sampleWords(Number.NaN, "bytes")).toBe("NaN");
  expect(sampleWords(-0.001, "seconds")).toBe("−1 (none yet)");
  expect(sampleWords(100, "bytes")).toBe("100 B");
  expect(sampleWords(977_920, "bytes")).toBe("955 kB");
  expect(sampleWords(3_670_016, "bytes")).toBe("3.5 MB");
  expect(sampleWords(0.2134, "seconds")).toBe("0.213 s");
  expect(sampleWords(47.66, "seconds")).toBe("47.7 s");
  expect(sampleWords(41.04, "per second")).toBe("41/s");
  expect(sampleWords(8192, "records")).toBe("8,192");
});

it("turns changes into stretches, and alerts into lanes", () => {
  const changes = [
    { second: 0, text: "RUNNING / RUNNING" },
    { second: 21, text: "STOPPED / no task" },
  ];
  expect(stretchesOf(changes, 100).map(({ from, seconds }) => [from, seconds])).toEqual([
    [0, 21],
    [21, 79],
  ]);
  const alert = { name: "A", labels: { connector: "c" } };
  const lanes = alertLanes([
    { ...alert, state: "pending", from: 1, to: 4 },
    { ...alert, state: "firing", from: 5, to: 9 },
    { ...alert, labels: { connector: "d" }, state: "pending", from: 2, to: 2 },
  ]);
  expect(lanes).toEqual([
    {
      name: "A",
      labels: "c",
      pending: [{ text: "pending", from: 1, seconds: 4 }],
      firing: [{ text: "firing", from: 5, seconds: 5 }],
    },
    { name: "A", labels: "d", pending: [{ text: "pending", from: 2, seconds: 1 }], firing: [] },
  ]);
});
