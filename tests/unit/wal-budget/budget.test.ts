import fc from "fast-check";
import { expect, test } from "vitest";
import { budgetOf, largestLimit, longestOnDisk } from "../../../src/wal-budget/budget.ts";
import { courseOfEvents } from "../../../src/wal-budget/course-of-events.ts";
import { formulasOf } from "../../../src/wal-budget/formula.ts";
import { plotOf } from "../../../src/wal-budget/plot.ts";
import { settingsSql } from "../../../src/wal-budget/settings.ts";
import { megabytes, megabytesPerSecond, seconds, share } from "../../../src/wal-budget/units.ts";
import { lessonText } from "../support/lesson-text.ts";
import { anyInput, workedCalculation } from "./inputs.ts";

const walConfiguration = lessonText("02-module-2/03-wal-configuration.mdx");
const walBloat = lessonText("03-module-3/05-wal-bloat-heartbeat.mdx");

test("the worked calculation of the lesson on WAL configuration comes out as it stands there", () => {
  const { limit, walDisk, diskNeeded, fits } = budgetOf(workedCalculation);
  expect({ limit, walDisk, diskNeeded, fits }).toEqual({
    limit: 39_600,
    walDisk: 44_296,
    diskNeeded: 55_370,
    fits: true,
  });
  expect(walConfiguration).toContain("keep          = 2 × (14,400 + 5,400)      = 39,600 MB");
  expect(walConfiguration).toContain("disk          = 44,296 ÷ (1 − 0.20)       = 55,370 MB");
});

test("the example of the lesson on WAL bloat comes out as it stands there", () => {
  const times = { outage: seconds(7 * 3600), snapshot: seconds(5 * 3600), together: false };
  const { limit } = budgetOf({ ...workedCalculation, ...times });
  expect(limit).toBe(50_400);
  expect(walBloat).toContain("2 MB/s × 7 h = 50,400 MB");
});

test("both lessons still teach the formulas that are computed here", () => {
  expect(walConfiguration).toContain(
    [
      "keep          = rate × (outage + snapshot)",
      "disk for WAL  = keep + rate × checkpoint interval + max_wal_size",
      "disk          = disk for WAL ÷ (1 − share that must stay free)",
    ].join("\n"),
  );
  expect(walBloat).toContain("limit = peak WAL rate × max(outage until caught up, snapshot time)");
});

test("a wal_keep_size above the limit takes its place on the disk, and the limit stays", () => {
  const { limit, keep, walDisk } = budgetOf({
    ...workedCalculation,
    walKeepSize: megabytes(50_000),
  });
  expect({ limit, keep, walDisk }).toEqual({ limit: 39_600, keep: 50_000, walDisk: 54_696 });
});

test("the limit covers the time to survive at the rate, and wastes less than a megabyte", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { limit, survive } = budgetOf(input);
      expect(limit).toBeGreaterThanOrEqual(input.rate * survive - 1e-6);
      expect(limit).toBeLessThan(input.rate * survive + 1);
      expect(Number.isInteger(limit)).toBe(true);
    }),
  );
});

test("a longer outage, a faster rate or a longer snapshot never makes the disk smaller", () => {
  fc.assert(
    fc.property(anyInput, fc.integer({ min: 1, max: 86_400 }), (input, more) => {
      const { diskNeeded } = budgetOf(input);
      const worse = [
        { ...input, outage: seconds(input.outage + more) },
        { ...input, snapshot: seconds(input.snapshot + more) },
        { ...input, rate: megabytesPerSecond(input.rate + more) },
        { ...input, together: true },
      ];
      for (const each of worse) {
        expect(budgetOf(each).diskNeeded).toBeGreaterThanOrEqual(diskNeeded);
      }
    }),
  );
});

test("what is written until a checkpoint stops it fits on a disk that is called large enough", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { fits, keep, overrun } = budgetOf(input);
      const written = keep + overrun + input.maxWalSize + input.other;
      if (fits) expect(written).toBeLessThanOrEqual(input.disk * (1 - input.free) + 1e-6);
    }),
  );
});

test("the largest limit is one that fits, and one megabyte more does not", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const limit = largestLimit(input);
      fc.pre(limit > 0);
      const needs = (size: number) =>
        (size + input.rate * input.checkpoint + input.maxWalSize + input.other) / (1 - input.free);
      expect(needs(limit)).toBeLessThanOrEqual(input.disk * (1 + 1e-9));
      expect(needs(limit + 1)).toBeGreaterThan(input.disk * (1 - 1e-9));
      expect(longestOnDisk(input)).toBeCloseTo(limit / input.rate, 6);
    }),
  );
});

test("a disk smaller than what it holds already has room for no limit", () => {
  expect(largestLimit({ ...workedCalculation, disk: megabytes(100) })).toBe(0);
  expect(longestOnDisk({ ...workedCalculation, disk: megabytes(100) })).toBe(0);
});

test("events come in the order of their times, and lost never before unreserved", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const events = courseOfEvents(input, budgetOf(input));
      const times = events.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      const kinds = events.map(({ kind }) => kind);
      if (kinds.includes("full")) expect(kinds.at(-1)).toBe("full");
      else expect(kinds.indexOf("lost")).toBeGreaterThan(kinds.indexOf("unreserved"));
    }),
  );
});

test("the events of the worked calculation", () => {
  const events = courseOfEvents(workedCalculation, budgetOf(workedCalculation));
  expect(events).toEqual([
    { kind: "extended", at: 2048, retained: 4096 },
    { kind: "half", at: 9900, retained: 19_800 },
    { kind: "unreserved", at: 19_800, retained: 39_600 },
    { kind: "lost", at: 20_100, retained: 40_200 },
    { kind: "beyond", at: 27_952, retained: 55_904 },
  ]);
});

test("a disk that is full before the limit acts ends the course of events", () => {
  const input = { ...workedCalculation, disk: megabytes(30_000) };
  expect(courseOfEvents(input, budgetOf(input))).toEqual([
    { kind: "extended", at: 2048, retained: 4096 },
    { kind: "half", at: 9900, retained: 19_800 },
    { kind: "full", at: 12_952, retained: 25_904 },
  ]);
});

test("a wal_keep_size above the limit keeps the WAL of slots as well", () => {
  const input = { ...workedCalculation, walKeepSize: megabytes(50_000) };
  expect(courseOfEvents(input, budgetOf(input)).slice(2)).toEqual([
    { kind: "unreserved", at: 25_000, retained: 50_000 },
    { kind: "lost", at: 25_300, retained: 50_600 },
    { kind: "beyond", at: 27_952, retained: 55_904 },
  ]);
});

test("what the formulas print can be calculated by hand", () => {
  const input = { ...workedCalculation, rate: megabytesPerSecond(350 / 1024), free: share(0.125) };
  const numbers = formulasOf(input, budgetOf(input)).map((line) => line.numbers);
  expect(numbers[1]).toBe("350 kB/s × 19,800 s");
  expect(numbers[3]).toMatch(/÷ \(1 − 0\.125\)$/);
});

test("everything of the plot lies inside it", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const budget = budgetOf(input);
      const { levels, until, without } = plotOf(input, courseOfEvents(input, budget));
      const beyond = without ? [without.y] : [];
      for (const place of [until.x, until.y, ...beyond, ...levels.map(({ y }) => y)]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(100);
      }
    }),
  );
});

test("labels of the plot are at least their height apart", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const budget = budgetOf(input);
      const places = plotOf(input, courseOfEvents(input, budget))
        .levels.map(({ labelY }) => labelY)
        .sort((a, b) => a - b);
      places.slice(1).forEach((y, index) => {
        expect(y - (places[index] ?? 0)).toBeGreaterThanOrEqual(8.9);
      });
    }),
  );
});

test("the formulas show the numbers and the result", () => {
  expect(formulasOf(workedCalculation, budgetOf(workedCalculation))).toEqual([
    {
      name: "survive",
      words: "outage + snapshot",
      numbers: "14,400 s + 5,400 s",
      result: "19,800 s",
    },
    {
      name: "max_slot_wal_keep_size",
      words: "rate × survive",
      numbers: "2 MB/s × 19,800 s",
      result: "39,600 MB",
    },
    {
      name: "WAL on disk",
      words: "limit + rate × checkpoint interval + max_wal_size",
      numbers: "39,600 MB + 2 MB/s × 300 s + 4,096 MB",
      result: "44,296 MB",
    },
    {
      name: "disk",
      words: "(WAL on disk + other files) ÷ (1 − share that stays free)",
      numbers: "(44,296 MB + 0 MB) ÷ (1 − 0.2)",
      result: "55,370 MB",
    },
  ]);
});

test("the setting is written with its unit, as the lesson writes it", () => {
  const sql = settingsSql(budgetOf(workedCalculation).limit);
  expect(sql.split("\n")[0]).toBe("ALTER SYSTEM SET max_slot_wal_keep_size = '39600MB';");
  expect(walConfiguration).toContain("ALTER SYSTEM SET max_slot_wal_keep_size = '39600MB';");
});
