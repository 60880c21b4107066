import { expect, test } from "vitest";
import { Reading, type SectionBox } from "../../../src/progress/reading.ts";

/** Three sections below each other, seen from a place of the page. */
const from = (scroll: number): SectionBox[] => [
  { id: "short", top: 100 - scroll, end: 300 - scroll },
  { id: "long", top: 300 - scroll, end: 2300 - scroll },
  { id: "last", top: 2300 - scroll, end: 2500 - scroll },
];

test("a section is read once its end has come into view after its heading", () => {
  const reading = new Reading();
  expect(reading.rest(from(0), 800)).toEqual(["short"]);
  expect(reading.rest(from(800), 800)).toEqual([]);
  expect(reading.rest(from(1600), 800)).toEqual(["long"]);
});

test("a jump past a section does not read it", () => {
  const reading = new Reading();
  reading.rest(from(0), 800);
  expect(new Reading().rest(from(2300), 800)).toEqual(["last"]);
  expect(reading.rest(from(2301), 800)).toEqual([]);
});

test("nothing is read of what is out of view", () => {
  expect(new Reading().rest(from(5000), 800)).toEqual([]);
});
