import { describe, expect, test } from "vitest";
import {
  progressSchema,
  type LastSection,
  type Progress,
} from "../../../../src/reader/progress/progress-schema.ts";
import { openStored } from "../../../../src/reader/stored/stored.ts";
import { memoryStorage } from "../stored/memory-storage.ts";

const { merge, understand, empty } = progressSchema;
const place = (lesson: string, section: string, at: number): LastSection => ({
  lesson,
  section,
  at,
});

/** What comes of two devices' progress; it must not matter which of them asks. */
function united(a: Partial<Progress>, b: Partial<Progress>): Progress {
  const [left, right] = [
    { ...empty, ...a },
    { ...empty, ...b },
  ];
  expect(merge(right, left)).toEqual(merge(left, right));
  return merge(left, right);
}

describe("of two devices", () => {
  test("the earlier time counts for what was read and solved on both", () => {
    const { read, labs } = united(
      { read: { "wal#a": 10, "wal#b": 20 }, labs: { slot: 7 } },
      { read: { "wal#a": 15, "wal#c": 5 }, labs: { slot: 3, gap: 9 } },
    );
    expect(read).toEqual({ "wal#a": 10, "wal#b": 20, "wal#c": 5 });
    expect(labs).toEqual({ slot: 3, gap: 9 });
  });

  test("the later answer counts, right or wrong", () => {
    const early = { answers: { "wal#q": { right: true, at: 10 } } };
    const late = { answers: { "wal#q": { right: false, at: 11 } } };
    expect(united(early, late).answers).toEqual(late.answers);
  });

  test("of two answers of one time the right one counts", () => {
    const right = { answers: { "wal#q": { right: true, at: 10 } } };
    const wrong = { answers: { "wal#q": { right: false, at: 10 } } };
    expect(united(right, wrong).answers).toEqual(right.answers);
  });

  test("the place that was read later is gone on from", () => {
    const [early, late] = [place("wal", "z", 10), place("scaling", "a", 11)];
    expect(united({ last: early }, { last: late }).last).toEqual(late);
    expect(united({ last: early }, {}).last).toEqual(early);
    expect(united({}, {}).last).toBeNull();
  });

  test.for([
    [place("wal", "a", 10), place("wal", "b", 10)],
    [place("scaling", "b", 10), place("wal", "a", 10)],
  ])("of the places %j and %j both choose the same", ([one, other]) => {
    if (!one || !other) throw new Error("There are two places.");
    expect([one, other]).toContainEqual(united({ last: one }, { last: other }).last);
  });
});

const stored = {
  read: { "wal#a": 10 },
  answers: { "wal#q": { right: true, at: 20 } },
  labs: { slot: 30 },
  last: { lesson: "wal", section: "a", at: 10 },
};

describe("what is stored of progress", () => {
  test("is found where the site has always put it", () => {
    const text = JSON.stringify({ kind: "progress", version: 1, value: stored });
    const storage = memoryStorage({ "debezium-in-production:progress": text });
    expect(openStored(progressSchema, storage.tab()).get()).toEqual(stored);
  });

  test("is read whole when nothing is wrong with it", () => {
    expect(understand(stored)).toEqual({ value: stored, whole: true });
    expect(understand(empty)).toEqual({ value: empty, whole: true });
  });

  test.for([null, undefined, [], "progress", 7])("is not understood when it is %j", (value) => {
    expect(understand(value)).toBeUndefined();
  });

  const damages: readonly (readonly [string, object])[] = [
    ["no time", { read: { "wal#a": 10, "wal#b": "yesterday" } }],
    ["half a millisecond", { labs: { slot: 30, gap: 1.5 } }],
    ["an answer without a time", { answers: { ...stored.answers, "wal#r": { right: true } } }],
    ["an answer in words", { answers: { ...stored.answers, "wal#r": { right: "yes", at: 1 } } }],
    [
      "an answer with a time in words",
      { answers: { ...stored.answers, "wal#r": { right: true, at: "1" } } },
    ],
    [
      "an answer of a later version",
      { answers: { ...stored.answers, "wal#r": { right: true, at: 1, tries: 2 } } },
    ],
    ["no answer at all", { answers: { ...stored.answers, "wal#r": null } }],
  ];
  test.for(damages)("keeps all beside %s, and says that something was left out", ([, damage]) => {
    expect(understand({ ...stored, ...damage })).toEqual({ value: stored, whole: false });
  });

  test.for([
    ["without a lesson", { section: "a", at: 10 }],
    ["with a number for a lesson", { lesson: 1, section: "a", at: 10 }],
    ["with a number for a section", { lesson: "wal", section: 1, at: 10 }],
    ["without a time", { lesson: "wal", section: "a" }],
    ["with a time in words", { lesson: "wal", section: "a", at: "now" }],
    ["of a later version", { lesson: "wal", section: "a", at: 10, line: 3 }],
    ["that is a text", "wal"],
    ["that is a list", []],
  ])("has no place to go on from when it has one %s, and says so", ([, last]) => {
    expect(understand({ ...stored, last })).toEqual({
      value: { ...stored, last: null },
      whole: false,
    });
  });

  test.for(["read", "answers", "labs"] as const)("says when %s is missing or no record", (name) => {
    const value = { ...stored, [name]: {} };
    expect(understand({ ...stored, [name]: [] })).toEqual({ value, whole: false });
    expect(understand({ ...stored, [name]: undefined })).toEqual({ value, whole: false });
  });

  test("says when it has more than this version knows", () => {
    expect(understand({ ...stored, notes: {} })).toEqual({ value: stored, whole: false });
  });
});
