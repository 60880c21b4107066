import { expect, test } from "vitest";
import {
  minutesLeft,
  soFarWords,
  type LessonProgress,
} from "../../../../src/reader/progress/lesson-progress.ts";

const section = (length: number, isRead = false) => ({ length, isRead });

test.for([
  ["nothing is read", 60, [section(100), section(300)], 60],
  ["a short section is read", 60, [section(100, true), section(300)], 45],
  ["a long section is read", 60, [section(100), section(300, true)], 15],
  ["the last minutes are counted one by one", 30, [section(100), section(300, true)], 8],
  ["a little is left", 30, [section(1), section(3000, true)], 1],
  ["all is read", 60, [section(100, true), section(300, true)], 0],
  ["sections without text", 60, [section(0)], 0],
] as const)("minutes left when %s", ([, minutes, sections, left]) => {
  expect(minutesLeft(minutes, sections)).toBe(left);
});

const done = (read: number): LessonProgress => ({
  ...{ sections: [read, 12], questions: [0, 3], answered: 0, labs: [0, 1] },
});

test.for([
  ["a lesson that is not begun", done(0), 60, "not begun"],
  ["one that is begun", done(3), 40, "3 of 12 sections read, about 40 minutes left"],
  ["its last minute", done(11), 1, "11 of 12 sections read, about 1 minute left"],
  ["one of which only questions are left", done(12), 0, "12 of 12 sections read"],
  [
    "one that is done",
    { ...done(12), answered: 3, labs: [1, 1] } satisfies LessonProgress,
    0,
    "done",
  ],
] as const)("what the head says of %s", ([, progress, left, words]) => {
  expect(soFarWords(progress, left)).toBe(words);
});
