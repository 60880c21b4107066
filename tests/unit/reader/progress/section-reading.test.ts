import { expect, test } from "vitest";
import {
  SectionReading,
  type SectionBox,
} from "../../../../src/reader/progress/section-reading.ts";

/** Three sections below each other, seen from a place of the page. */
const from = (scroll: number): SectionBox[] => [
  { id: "short", top: 100 - scroll, end: 300 - scroll },
  { id: "long", top: 300 - scroll, end: 2300 - scroll },
  { id: "last", top: 2300 - scroll, end: 2500 - scroll },
];

test("a section is read once its end has come into view after its heading", () => {
  const reading = new SectionReading();
  expect(reading.rest(from(0), 800)).toEqual(["short"]);
  expect(reading.rest(from(800), 800)).toEqual([]);
  expect(reading.rest(from(1600), 800)).toEqual(["long"]);
});

test("a jump past a section does not read it", () => {
  const reading = new SectionReading();
  reading.rest(from(0), 800);
  expect(new SectionReading().rest(from(2300), 800)).toEqual(["last"]);
  expect(reading.rest(from(2301), 800)).toEqual([]);
});

test("nothing is read of what is out of view", () => {
  expect(new SectionReading().rest(from(5000), 800)).toEqual([]);
});

test("the edges of the window are in view, and a pixel beyond is not", () => {
  const box = (top: number, end: number) => [{ id: "whole", top, end }];
  expect(new SectionReading().rest(box(0, 800), 800)).toEqual(["whole"]);
  expect(new SectionReading().rest(box(-1, 800), 800)).toEqual([]);
  expect(new SectionReading().rest(box(0, 801), 800)).toEqual([]);
  const reading = new SectionReading();
  expect(reading.rest(box(800, 1200), 800)).toEqual([]);
  expect(reading.rest(box(-400, 0), 800)).toEqual(["whole"]);
  expect(reading.rest(box(-401, -1), 800)).toEqual([]);
});
