import { expect, test } from "vitest";
import {
  budgetOf,
  largestLimit,
  longestOnDisk,
} from "../../../../src/practice/wal-budget/budget.ts";
import { formulasOf } from "../../../../src/practice/wal-budget/formula.ts";
import { settingsSql } from "../../../../src/practice/wal-budget/settings.ts";
import {
  megabytes,
  megabytesPerSecond,
  seconds,
  share,
} from "../../../../src/practice/wal-budget/units.ts";
import { lessonText, quizText } from "../../support/lesson-text.ts";
import { workedCalculation } from "./inputs.ts";

const walConfiguration = lessonText("02-module-2/03-wal-configuration.mdx");
const walBloat = lessonText("03-module-3/05-wal-bloat-heartbeat.mdx");

test("the worked calculation of the lesson on WAL configuration comes out as it stands there", () => {
  const { limit, walDisk, diskNeeded, fits } = budgetOf(workedCalculation);
  expect({ limit, walDisk, diskNeeded, fits }).toEqual({
    limit: 49_500,
    walDisk: 54_196,
    diskNeeded: 67_745,
    fits: true,
  });
  expect(walConfiguration).toContain(
    [
      "limit         = 2 × max(19,800, 18,000) × 1.25  = 49,500 MB",
      "disk for WAL  = 49,500 + 2 × 300 + 4,096        = 54,196 MB",
      "disk          = 54,196 ÷ (1 − 0.20)             = 67,745 MB",
    ].join("\n"),
  );
});

test("the lesson on WAL bloat leads to the formulas instead of telling them again", () => {
  expect(walBloat).toContain("03-wal-configuration.mdx#size-the-limits");
  expect(walBloat).not.toMatch(/^limit +=/m);
});

test("the lesson on WAL configuration teaches the formulas that are computed here", () => {
  expect(walConfiguration).toContain(
    [
      "limit         = peak WAL rate × max(outage, snapshot) × (1 + margin)",
      "disk for WAL  = limit + peak WAL rate × checkpoint interval + max_wal_size",
      "disk          = disk for WAL ÷ (1 − share that must stay free)",
    ].join("\n"),
  );
});

test("both quizzes calculate by the same formula", () => {
  const input = { ...workedCalculation, outage: seconds(21_600), snapshot: seconds(7200) };
  const { limit } = budgetOf({ ...input, rate: megabytesPerSecond(1.5) });
  expect(limit).toBe(40_500);
  expect(quizText("03-wal-configuration")).toMatch(
    /text: 1\.5 MB\/s × 6 h × 1\.25, 40,500 MB\n\s+right: true/,
  );
  const long = { ...input, outage: seconds(14_400), snapshot: seconds(32_400), margin: share(0) };
  expect(budgetOf({ ...long, rate: megabytesPerSecond(3) }).limit).toBe(97_200);
  expect(quizText("05-wal-bloat-heartbeat")).toMatch(
    /text: 9 hours at the peak rate, 97,200 MB\.\n\s+right: true/,
  );
});

test("an outage that hits a snapshot is survived when the two times are added", () => {
  const { survive, limit } = budgetOf({ ...workedCalculation, together: true });
  expect({ survive, limit }).toEqual({ survive: 37_800, limit: 94_500 });
});

test("a wal_keep_size above the limit takes its place on the disk, and the limit stays", () => {
  const { limit, keep, walDisk } = budgetOf({
    ...workedCalculation,
    walKeepSize: megabytes(60_000),
  });
  expect({ limit, keep, walDisk }).toEqual({ limit: 49_500, keep: 60_000, walDisk: 64_696 });
});

test("the disk is rounded up, never down: a megabyte too few is too few", () => {
  const input = { ...workedCalculation, free: share(0), other: megabytes(0.1) };
  expect(budgetOf(input).diskNeeded).toBe(54_197);
});

test("a disk of exactly the size that is needed is large enough; a megabyte less is not", () => {
  expect(budgetOf({ ...workedCalculation, disk: megabytes(67_745) }).fits).toBe(true);
  expect(budgetOf({ ...workedCalculation, disk: megabytes(67_744) }).fits).toBe(false);
});

test("a limit that is a whole number stays the same number: no rounding of the margin shows", () => {
  const times = { outage: seconds(7200), snapshot: seconds(0), margin: share(0.1) };
  const { limit } = budgetOf({ ...workedCalculation, ...times, rate: megabytesPerSecond(1) });
  expect(limit).toBe(7920);
});

test("a disk smaller than what it holds already has room for no limit", () => {
  expect(largestLimit({ ...workedCalculation, disk: megabytes(100) })).toBe(0);
  expect(longestOnDisk({ ...workedCalculation, disk: megabytes(100) })).toBe(0);
});

// Of 70,000 MB a fifth stays free; max_wal_size and a checkpoint interval take 4,696.
test("what the formulas print can be calculated by hand", () => {
  const input = { ...workedCalculation, rate: megabytesPerSecond(350 / 1024), free: share(0.125) };
  const numbers = formulasOf(input, budgetOf(input)).map((line) => line.numbers);
  expect(numbers[1]).toBe("350 kB/s × 19,800 s × 1.25");
  expect(numbers[3]).toMatch(/÷ \(1 − 0\.125\)$/);
});

test("the formulas show the numbers and the result", () => {
  expect(formulasOf(workedCalculation, budgetOf(workedCalculation))).toEqual([
    {
      name: "survive",
      words: "the longer of outage and snapshot",
      numbers: "max(19,800 s, 18,000 s)",
      result: "19,800 s",
    },
    {
      name: "max_slot_wal_keep_size",
      words: "peak rate × survive × (1 + margin)",
      numbers: "2 MB/s × 19,800 s × 1.25",
      result: "49,500 MB",
    },
    {
      name: "WAL on disk",
      words: "limit + peak rate × checkpoint interval + max_wal_size",
      numbers: "49,500 MB + 2 MB/s × 300 s + 4,096 MB",
      result: "54,196 MB",
    },
    {
      name: "disk",
      words: "(WAL on disk + other files) ÷ (1 − share that stays free)",
      numbers: "(54,196 MB + 0 MB) ÷ (1 − 0.2)",
      result: "67,745 MB",
    },
  ]);
});

test("the formulas say which choice was made: the sum of the times, and no limit", () => {
  const input = { ...workedCalculation, together: true, unlimited: true };
  const [survive, budget] = formulasOf(input, budgetOf(input));
  expect(survive).toMatchObject({ words: "outage + snapshot", numbers: "19,800 s + 18,000 s" });
  expect(budget?.name).toBe("WAL budget");
});

test("the formulas say when wal_keep_size is what is kept", () => {
  const input = { ...workedCalculation, walKeepSize: megabytes(60_000) };
  expect(formulasOf(input, budgetOf(input))[2]).toMatchObject({
    words: "wal_keep_size + peak rate × checkpoint interval + max_wal_size",
    numbers: "60,000 MB + 2 MB/s × 300 s + 4,096 MB",
  });
});

test("the setting is written with its unit, as the lesson writes it", () => {
  const sql = settingsSql(budgetOf(workedCalculation).limit);
  expect(sql.split("\n")[0]).toBe("ALTER SYSTEM SET max_slot_wal_keep_size = '49500MB';");
  expect(walConfiguration).toContain("ALTER SYSTEM SET max_slot_wal_keep_size = '49500MB';");
});
