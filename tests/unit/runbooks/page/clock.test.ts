import { expect, test } from "vitest";
import { clockWords, timeOfDay } from "../../../../src/runbooks/page/clock.ts";

test.for([
  [-5000, "0:00"],
  [999, "0:00"],
  [7000, "0:07"],
  [59_999, "0:59"],
  [60_000, "1:00"],
  [754_000, "12:34"],
  [3_599_000, "59:59"],
  [3_600_000, "1:00:00"],
  [3_723_000, "1:02:03"],
  [90_061_000, "25:01:01"],
] as const)("%d ms are shown as %s", ([milliseconds, words]) => {
  expect(clockWords(milliseconds)).toBe(words);
});

test("a time of day has two digits for each part", () => {
  expect(timeOfDay(new Date(2026, 1, 3, 3, 7, 59).getTime())).toBe("03:07");
  expect(timeOfDay(new Date(2026, 1, 3, 23, 45).getTime())).toBe("23:45");
});
