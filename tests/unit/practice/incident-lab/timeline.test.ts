import { expect, test } from "vitest";
import type { Observation, SlotRow } from "../../../../src/practice/incident-lab/observation.ts";
import { timelineOf } from "../../../../src/practice/incident-lab/timeline.ts";

const megabyte = 1_048_576;

const slot = (retained: number | null): SlotRow => ({
  slot_name: "orders_cdc",
  slot_type: "logical",
  wal_status: retained === null ? "lost" : "reserved",
  invalidation_reason: null,
  retained: retained === null ? null : retained * megabyte,
  unconfirmed: 0,
  safe_wal_size: null,
  reader: null,
});

const seen = (minute: number, wal: number, ...slots: SlotRow[]): Observation => ({
  minute,
  slots,
  wal: wal * megabyte,
  limit: 50 * megabyte,
  connectors: [],
  lost: [],
  reached: [],
  tripped: [],
});

test("lines go from the first minute to the last, in MB of the disk", () => {
  const { lines, minutes, sizes } = timelineOf(
    [seen(5, 50, slot(10)), seen(10, 100, slot(20))],
    200 / 1.05,
  );
  expect(minutes.map(({ value }) => value)).toEqual([5, 6, 7, 8, 9, 10]);
  expect(minutes.map(({ at }) => at)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(sizes.map(({ value }) => value)).toEqual([0, 50, 100, 150, 200 / 1.05]);
  expect(sizes[1]?.at).toBeCloseTo(25);
  expect(lines.map(({ label, kind, path }) => [label, kind, path])).toEqual([
    ["pg_wal", "wal", "M0.0 75.0L100.0 50.0"],
    ["orders_cdc", "slot", "M0.0 95.0L100.0 90.0"],
    ["disk", "disk", "M0 4.8L100 4.8"],
    ["limit", "limit", "M0 75.0L100 75.0"],
  ]);
});

test("looks of one minute stand side by side, and those that show nothing new are left out", () => {
  const history = [seen(0, 20), seen(1, 80), seen(1, 80), seen(1, 40), seen(1, 40)];
  const wal = timelineOf(history, 100 / 1.05).lines.find(({ kind }) => kind === "wal");
  expect(wal?.path).toBe("M0.0 80.0L20.0 20.0L30.0 60.0");
});

test("the line of a slot that is dropped stays to its end, which is marked", () => {
  const history = [seen(0, 20, slot(10)), seen(1, 20, slot(20)), seen(1, 20), seen(2, 20)];
  const { lines, ends } = timelineOf(history, 100 / 1.05);
  const line = lines.find(({ kind }) => kind === "slot");
  expect(line).toMatchObject({ path: "M0.0 90.0L20.0 80.0", ended: "dropped" });
  expect(ends).toHaveLength(1);
  expect(ends[0]).toMatchObject({ label: "orders_cdc", left: 20 });
  expect(ends[0]?.bottom).toBeCloseTo(20);
});

test("the line of a slot that is lost ends, and goes on when the slot is made anew", () => {
  const history = [seen(1, 1, slot(10)), seen(2, 1, slot(null)), seen(3, 1, slot(10))];
  const { lines, ends } = timelineOf(history, 100 / 1.05);
  const line = lines.find(({ kind }) => kind === "slot");
  expect(line).toMatchObject({ path: "M0.0 90.0h2M40.0 90.0h2", ended: undefined });
  expect(ends.map(({ left }) => left)).toEqual([0]);
  const lost = timelineOf(history.slice(0, 2), 100).lines.find(({ kind }) => kind === "slot");
  expect(lost?.ended).toBe("lost");
});

test("a slot that holds nothing, and is neither dropped nor lost, has no end", () => {
  const empty = { ...slot(null), wal_status: null };
  const { lines, ends } = timelineOf([seen(1, 1, slot(10)), seen(2, 1, empty)], 100);
  expect(ends).toEqual([]);
  expect(lines.find(({ kind }) => kind === "slot")?.ended).toBeUndefined();
});

test("a slot keeps its dash when the first minutes leave the picture", () => {
  const other = (minute: number) => ({ ...slot(minute), slot_name: "reporting" });
  const history = Array.from({ length: 30 }, (_, minute) =>
    minute < 3 ? seen(minute, 1, slot(1)) : seen(minute, 1, other(minute)),
  );
  const slots = timelineOf(history, 100).lines.filter(({ kind }) => kind === "slot");
  expect(slots.map(({ label, index }) => [label, index])).toEqual([["reporting", 1]]);
});

test("without a limit there is no line for it, and only the last twenty minutes are drawn", () => {
  const history = Array.from({ length: 30 }, (_, minute) => ({ ...seen(minute, 1), limit: null }));
  const { minutes, lines } = timelineOf(history, 100);
  expect(minutes.map(({ value }) => value)).toEqual([10, 15, 20, 25]);
  expect(lines.map(({ kind }) => kind)).toEqual(["wal", "disk"]);
});
