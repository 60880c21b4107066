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
  const { lines, from, to, top } = timelineOf(
    [seen(5, 50, slot(10)), seen(10, 100, slot(20))],
    200 / 1.05,
  );
  expect({ from, to }).toEqual({ from: 5, to: 10 });
  expect(top).toBeCloseTo(200);
  expect(lines.map(({ label, kind, path }) => [label, kind, path])).toEqual([
    ["pg_wal", "wal", "M0.0 75.0L100.0 50.0"],
    ["orders_cdc", "slot", "M0.0 95.0L100.0 90.0"],
    ["disk", "disk", "M0 4.8L100 4.8"],
    ["limit", "limit", "M0 75.0L100 75.0"],
  ]);
});

test("a slot's line has a gap where it retains nothing, and counts the last look of a minute", () => {
  const history = [
    seen(1, 1, slot(10)),
    seen(2, 1, slot(null)),
    seen(3, 1, slot(9)),
    seen(3, 1, slot(10)),
  ];
  const line = timelineOf(history, 100 / 1.05).lines.find(({ kind }) => kind === "slot");
  expect(line?.path).toBe("M0.0 90.0h2M40.0 90.0h2");
});

test("without a limit there is no line for it, and only the last twenty minutes are drawn", () => {
  const history = Array.from({ length: 30 }, (_, minute) => ({ ...seen(minute, 1), limit: null }));
  const { from, to, lines } = timelineOf(history, 100);
  expect({ from, to }).toEqual({ from: 10, to: 29 });
  expect(lines.map(({ kind }) => kind)).toEqual(["wal", "disk"]);
});
