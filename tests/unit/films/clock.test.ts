import { expect, test } from "vitest";
import { marksInWords, ticksOf } from "../../../src/films/clock.ts";
import { signedSeconds } from "../../../src/films/words.ts";
import { filmOf } from "./film.ts";

test("a second is told from the fault, with its sign", () => {
  expect([-5, 0, 12].map((second) => signedSeconds(second))).toEqual(["−5 s", "0 s", "+12 s"]);
  expect([-0.02, 12.34].map((second) => signedSeconds(second, 1))).toEqual(["0.0 s", "+12.3 s"]);
});

const marks = [
  { second: 25, kind: "fault" as const, text: "The slot is dropped.", commands: [] },
  { second: 65, kind: "repair" as const, text: "A new one is created.", commands: [] },
];

test("the axis of a film has its zero at the fault", () => {
  const ticks = ticksOf(filmOf([], { seconds: 100, marks }));
  expect(ticks.map(({ label }) => label)).toEqual(["−20 s", "0 s", "+20 s", "+40 s", "+60 s"]);
  expect(ticks.map(({ second }) => second)).toEqual([5, 25, 45, 65, 85]);
  expect(ticksOf(filmOf([], { seconds: 41 })).map(({ label }) => label)).toEqual([
    "0 s",
    "+20 s",
    "+40 s",
  ]);
});

test("what happens has its time since the fault", () => {
  expect(marksInWords(filmOf([], { seconds: 100, marks }))).toEqual([
    "0 s: The slot is dropped.",
    "+40 s: A new one is created.",
  ]);
});
