import { expect, test } from "vitest";
import { budgetOf, largestLimit } from "../../../../src/practice/wal-budget/budget.ts";
import { slotTimeline } from "../../../../src/practice/wal-budget/slot-timeline.ts";
import { megabytes } from "../../../../src/practice/wal-budget/units.ts";
import { workedCalculation } from "./inputs.ts";

test.for([
  ["below it leaves the largest limit", 51_303, 51_304],
  ["that is just as large leaves it too", 51_304, 51_304],
  ["a megabyte larger leaves none: PostgreSQL keeps more than any limit that fits", 51_305, 0],
] as const)("a wal_keep_size %s", ([, walKeepSize, limit]) => {
  expect(largestLimit({ ...workedCalculation, walKeepSize: megabytes(walKeepSize) })).toBe(limit);
});

test("the events of the worked calculation", () => {
  const events = slotTimeline(workedCalculation, budgetOf(workedCalculation));
  expect(events).toEqual([
    { kind: "extended", at: 2048, retained: 4096 },
    { kind: "half", at: 12_375, retained: 24_750 },
    { kind: "unreserved", at: 24_750, retained: 49_500 },
    { kind: "lost", at: 25_050, retained: 50_100 },
    { kind: "beyond", at: 32_952, retained: 65_904 },
  ]);
});

test("without a limit a slot is never unreserved or lost: the disk ends the course of events", () => {
  const input = { ...workedCalculation, unlimited: true };
  expect(slotTimeline(input, budgetOf(input))).toEqual([
    { kind: "extended", at: 2048, retained: 4096 },
    { kind: "half", at: 12_375, retained: 24_750 },
    { kind: "full", at: 32_952, retained: 65_904 },
  ]);
});

test("a disk that is full before the limit acts ends the course of events", () => {
  const input = { ...workedCalculation, disk: megabytes(40_000) };
  expect(slotTimeline(input, budgetOf(input))).toEqual([
    { kind: "extended", at: 2048, retained: 4096 },
    { kind: "half", at: 12_375, retained: 24_750 },
    { kind: "full", at: 17_952, retained: 35_904 },
  ]);
});

test("a wal_keep_size above the limit keeps the WAL of slots as well", () => {
  const input = { ...workedCalculation, walKeepSize: megabytes(60_000) };
  expect(slotTimeline(input, budgetOf(input))).toEqual([
    { kind: "extended", at: 2048, retained: 4096 },
    { kind: "half", at: 12_375, retained: 24_750 },
    { kind: "unreserved", at: 30_000, retained: 60_000 },
    { kind: "lost", at: 30_300, retained: 60_600 },
    { kind: "beyond", at: 32_952, retained: 65_904 },
  ]);
});

test("a max_wal_size between the limit and wal_keep_size still shows as extended", () => {
  const sizes = { walKeepSize: megabytes(60_000), maxWalSize: megabytes(55_000) };
  const input = { ...workedCalculation, ...sizes, disk: megabytes(200_000) };
  expect(slotTimeline(input, budgetOf(input)).map(({ kind }) => kind)).toEqual([
    "half",
    "extended",
    "unreserved",
    "lost",
    "beyond",
  ]);
});

const kindsOf = (input: typeof workedCalculation) =>
  slotTimeline(input, budgetOf(input)).map(({ kind }) => kind);

test("what else lies on the disk fills it sooner", () => {
  const input = { ...workedCalculation, other: megabytes(20_000), disk: megabytes(60_000) };
  expect(slotTimeline(input, budgetOf(input)).at(-1)).toEqual({
    kind: "full",
    at: 17_952,
    retained: 35_904,
  });
});

// The slot may keep 49,500 MB, and 600 more until a checkpoint acts; max_wal_size takes 4,096.
test("a disk that is full at the very moment a checkpoint acts is full; a megabyte more is not", () => {
  const kinds = ["extended", "half", "unreserved"];
  expect(kindsOf({ ...workedCalculation, disk: megabytes(54_196) })).toEqual([...kinds, "full"]);
  const larger = { ...workedCalculation, disk: megabytes(54_197) };
  expect(kindsOf(larger)).toEqual([...kinds, "lost", "beyond"]);
});

test("what would come at the moment the disk is full does not come", () => {
  const input = { ...workedCalculation, disk: megabytes(53_596) };
  expect(kindsOf(input)).toEqual(["extended", "half", "full"]);
});

test.for([49_500, 60_000])(
  "a slot that may keep no more than a max_wal_size of %d MB is never extended",
  (maxWalSize) => {
    const sizes = { maxWalSize: megabytes(maxWalSize), disk: megabytes(200_000) };
    expect(kindsOf({ ...workedCalculation, ...sizes })).toEqual([
      "half",
      "unreserved",
      "lost",
      "beyond",
    ]);
  },
);
