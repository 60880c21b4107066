import { expect, test } from "vitest";
import {
  duration,
  megabytes,
  megabytesPerSecond,
  seconds,
  sum,
  volume,
} from "../../../../src/practice/wal-budget/units.ts";

test("a volume takes its time at a rate, and comes of both", () => {
  expect(duration(megabytes(600), megabytesPerSecond(2))).toBe(300);
  expect(volume(megabytesPerSecond(2), seconds(300))).toBe(600);
});

test("nothing takes no time, also where nothing is written", () => {
  expect(duration(megabytes(0), megabytesPerSecond(0))).toBe(0);
  expect(duration(megabytes(-5), megabytesPerSecond(2))).toBe(0);
});

test("something takes for ever where nothing is written", () => {
  expect(duration(megabytes(1), megabytesPerSecond(0))).toBe(Infinity);
});

test("quantities of one unit are added, however many", () => {
  expect(sum(megabytes(5))).toBe(5);
  expect(sum(seconds(5), seconds(6), seconds(7))).toBe(18);
});
