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

  test("the earlier answer counts, and what was tried on both is known", () => {
    const early = { answers: { "wal#q": { right: false, at: 10, tries: 1, found: false } } };
    const late = { answers: { "wal#q": { right: true, at: 11, tries: 3, found: true } } };
    expect(united(early, late).answers).toEqual({
      "wal#q": { right: false, at: 10, tries: 3, found: true },
    });
  });

  test("of two answers of one time the right one counts", () => {
    const right = { answers: { "wal#q": { right: true, at: 10, tries: 1, found: true } } };
    const wrong = { answers: { "wal#q": { right: false, at: 10, tries: 1, found: false } } };
    expect(united(right, wrong).answers).toEqual(right.answers);
  });

  test("the later round of a quiz goes on", () => {
    expect(united({ rounds: { wal: 1 } }, { rounds: { wal: 2, scaling: 1 } }).rounds).toEqual({
      wal: 2,
      scaling: 1,
    });
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
  answers: { "wal#q": { right: true, at: 20, tries: 2, found: true } },
  rounds: { wal: 1 },
  labs: { slot: 30 },
  last: { lesson: "wal", section: "a", at: 10 },
};

describe("what is stored of progress", () => {
  test("is found where the site has always put it", () => {
    const text = JSON.stringify({ kind: "progress", version: 2, value: stored });
    const storage = memoryStorage({ "debezium-in-production:progress": text });
    expect(openStored(progressSchema, storage.tab()).get()).toEqual(stored);
  });

  test("is read from version 1, whose last answer is the first that is known, and loses nothing", () => {
    const { read, labs, last } = stored;
    const before = { read, labs, last };
    const answers = { "wal#q": { right: true, at: 20 }, "wal#r": { right: false, at: 21 } };
    const text = JSON.stringify({ kind: "progress", version: 1, value: { ...before, answers } });
    const storage = memoryStorage({ "debezium-in-production:progress": text });
    const opened = openStored(progressSchema, storage.tab());
    expect(opened.get()).toEqual({
      ...before,
      answers: {
        "wal#q": { right: true, at: 20, tries: 1, found: true },
        "wal#r": { right: false, at: 21, tries: 1, found: false },
      },
      rounds: {},
    });
    expect(opened.quarantined()).toEqual([]);
  });

  test.for([{ answers: { "wal#q": { right: "yes", at: 1 } } }, { answers: [] }, { notes: 1 }, "x"])(
    "of version 1 is set aside when it is damaged: %j",
    (value) => {
      const text = JSON.stringify({ kind: "progress", version: 1, value });
      const storage = memoryStorage({ "debezium-in-production:progress": text });
      expect(openStored(progressSchema, storage.tab()).quarantined()).toMatchObject([{ text }]);
    },
  );

  test("is read whole when nothing is wrong with it", () => {
    expect(understand(stored)).toEqual({ value: stored, whole: true });
    expect(understand(empty)).toEqual({ value: empty, whole: true });
  });

  test.for([null, undefined, [], "progress", 7])("is not understood when it is %j", (value) => {
    expect(understand(value)).toBeUndefined();
  });

  const answer = { right: true, at: 1, tries: 1, found: true };
  const damages: readonly (readonly [string, object])[] = [
    ["no time", { read: { "wal#a": 10, "wal#b": "yesterday" } }],
    ["half a millisecond", { labs: { slot: 30, gap: 1.5 } }],
    ["an answer of version 1", { answers: { ...stored.answers, "wal#r": { right: true, at: 1 } } }],
    ["a round that is none", { rounds: { ...stored.rounds, scaling: 0 } }],
    [
      "an answer in words",
      { answers: { ...stored.answers, "wal#r": { ...answer, right: "yes" } } },
    ],
    [
      "an answer with a time in words",
      { answers: { ...stored.answers, "wal#r": { ...answer, at: "1" } } },
    ],
    [
      "an answer of a later version",
      { answers: { ...stored.answers, "wal#r": { ...answer, chosen: 2 } } },
    ],
    [
      "an answer that was never tried",
      { answers: { ...stored.answers, "wal#r": { ...answer, tries: 0 } } },
    ],
    [
      "an answer found in words",
      { answers: { ...stored.answers, "wal#r": { ...answer, found: "no" } } },
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

  test.for(["read", "answers", "rounds", "labs"] as const)(
    "says when %s is missing or no record",
    (name) => {
      const value = { ...stored, [name]: {} };
      expect(understand({ ...stored, [name]: [] })).toEqual({ value, whole: false });
      expect(understand({ ...stored, [name]: undefined })).toEqual({ value, whole: false });
    },
  );

  test("says when it has more than this version knows", () => {
    expect(understand({ ...stored, notes: {} })).toEqual({ value: stored, whole: false });
  });
});
