import { expect, test } from "vitest";
import {
  SectionReading,
  timeInView,
  type SectionBox,
} from "../../../../src/reader/progress/section-reading.ts";

const height = 800;

/** Three sections below each other, seen from a place of the page. */
const from = (scroll: number): SectionBox[] => [
  { id: "short", top: 100 - scroll, end: 300 - scroll },
  { id: "long", top: 300 - scroll, end: 2300 - scroll },
  { id: "last", top: 2300 - scroll, end: 2500 - scroll },
];

/** Stands at one place after the other, each time for so long; says what was read at the end of each stand. */
function stand(places: readonly number[], long: number, reading = new SectionReading(), start = 0) {
  return places.map((scroll, index) => {
    const at = start + index * long;
    reading.look(at, from(scroll), height);
    return reading.look(at + long - 1, from(scroll), height);
  });
}

/** Stands at the beginning, and goes on without ever standing still, at so many pixels in a second. */
function glide(to: number, speed: number) {
  const reading = new SectionReading();
  const read = new Set(stand([0], 1000, reading).flat());
  for (let at = 0; at * speed <= to * 1000; at += 16)
    for (const id of reading.look(1000 + at, from((at * speed) / 1000), height)) read.add(id);
  return [...read];
}

test("a section is read once its end has been in view after its heading", () => {
  expect(stand([0, 700, 1400, 1700], 1000)).toEqual([["short"], [], [], ["long", "last"]]);
});

test("stops of 0.4 seconds are enough, for who reads fast", () => {
  expect(stand([0, 750, 1500, 1700], 400)).toEqual([["short"], [], ["long"], ["long", "last"]]);
});

test("a page that never stands still is read, too, unless it rushes by", () => {
  expect(glide(2100, 800)).toEqual(["short", "long", "last"]);
  expect(glide(2100, 10_000)).toEqual(["short"]);
});

test("what was in view for less than a moment is not read", () => {
  expect(stand([0, 0], timeInView - 1).at(0)).toEqual([]);
  expect(stand([0], timeInView + 1)).toEqual([["short"]]);
});

test("a jump past a section does not read it, not even one to the heading that ends it", () => {
  const reading = new SectionReading();
  stand([0], 5000, reading);
  expect(stand([2290, 2200], 1000, reading, 5000)).toEqual([["last"], ["last"]]);
});

test("a gap is closed by going back to where the reading stopped", () => {
  const reading = new SectionReading();
  stand([0, 1700], 1000, reading);
  expect(stand([700, 1400], 1000, reading, 2000)).toEqual([[], []]);
  expect(stand([1700], 1000, reading, 4000)).toEqual([["long", "last"]]);
});

test("a jump that glides past a section does not read it, however long its heading was in view", () => {
  const reading = new SectionReading();
  stand([0], 60_000, reading);
  const read: string[][] = [];
  for (let step = 1; step <= 30; step++)
    read.push(reading.look(60_000 + step * 16, from(step * 76), height));
  expect(read.flat()).not.toContain("long");
  expect(stand([2280], 1000, reading, 61_000)).toEqual([["last"]]);
});

test("the time that a page was hidden does not count", () => {
  const reading = new SectionReading();
  reading.look(0, from(0), height);
  reading.lookAway();
  expect(reading.look(5000, from(0), height)).toEqual([]);
  expect(reading.look(5000 + timeInView, from(0), height)).toEqual(["short"]);
});

test("nothing is read of what is out of view", () => {
  expect(stand([5000], 1000)).toEqual([[]]);
});

test("a section that was read stays read, and is told whenever its end is in view", () => {
  const reading = new SectionReading();
  expect(stand([0, 2000, 250], 1000, reading)).toEqual([["short"], ["last"], ["short"]]);
});
