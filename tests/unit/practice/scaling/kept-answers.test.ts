import { describe, expect, test } from "vitest";
import {
  answersSchema,
  answersOf,
  keepAnswers,
  keepSeen,
} from "../../../../src/practice/scaling/kept-answers.ts";
import { openStored } from "../../../../src/reader/stored/stored.ts";
import { memoryStorage } from "../../reader/stored/memory-storage.ts";

test("answers are kept with their questions, and read back", () => {
  const kept = keepAnswers(answersSchema.empty, ["no", "yes"]);
  expect(kept).toEqual({ revision: 1, answers: ["snapshot: no", "stream: yes"] });
  expect(answersOf(kept)).toEqual(["no", "yes"]);
});

test("answers beyond an advice do not count", () => {
  expect(answersOf(keepAnswers(answersSchema.empty, ["yes", "no", "no"]))).toEqual(["yes"]);
});

test("an answer to a question that is not asked there is left out, and said to be", () => {
  const value = { revision: 3, answers: ["snapshot: no", "queue: no", "late: no"] };
  expect(answersSchema.understand(value)).toEqual({
    value: { revision: 3, answers: ["snapshot: no"] },
    whole: false,
  });
});

test("what was seen stays with its question, also when an answer changes", () => {
  const answered = keepAnswers(answersSchema.empty, ["no", "yes"]);
  const kept = keepAnswers(keepSeen(answered, "stream", "row after 2 s"), ["no"]);
  expect(kept).toEqual({
    revision: 3,
    answers: ["snapshot: no"],
    seen: { stream: "row after 2 s" },
  });
  expect(keepSeen(kept, "stream", "")).toEqual({ revision: 4, answers: ["snapshot: no"] });
});

test("an answer to an advice does not count: nobody is asked there", () => {
  const answers = ["snapshot: yes", "let-it-end: yes", "let-it-end: no"];
  expect(answersOf({ answers })).toEqual(["yes"]);
});

test("an answer that is neither yes nor no does not count", () => {
  expect(answersOf({ answers: ["snapshot: maybe"] })).toEqual([]);
  expect(answersOf({ answers: ["snapshot: no", "stream", "late: no"] })).toEqual(["no"]);
});

test("what was seen at several questions is kept, and each is written anew or taken away alone", () => {
  const one = keepSeen(answersSchema.empty, "late", "40 s");
  const both = keepSeen(one, "queue", "full");
  expect(both.seen).toEqual({ late: "40 s", queue: "full" });
  expect(keepSeen(both, "late", "50 s").seen).toEqual({ late: "50 s", queue: "full" });
  expect(keepSeen(both, "late", "").seen).toEqual({ queue: "full" });
  expect(keepSeen(answersSchema.empty, "late", "")).not.toHaveProperty("seen");
});

describe("what is stored of answers", () => {
  const stored = { revision: 3, answers: ["snapshot: no"], seen: { late: "40 s" } };

  test("is found where the site has always put it", () => {
    const text = JSON.stringify({ kind: "scaling-decision", version: 1, value: stored });
    const storage = memoryStorage({ "debezium-in-production:scaling-decision": text });
    expect(openStored(answersSchema, storage.tab()).get()).toEqual(stored);
  });

  test("is read whole when nothing is wrong with it, also without anything seen", () => {
    const { seen, ...rest } = stored;
    expect(answersSchema.understand(stored)).toEqual({ value: stored, whole: true });
    expect(answersSchema.understand(rest)).toEqual({ value: rest, whole: true });
    expect(seen).toEqual({ late: "40 s" });
  });

  test.for([null, [], "answers", {}, { answers: [] }, { revision: "3", answers: [] }])(
    "is not understood when it is %j",
    (value) => expect(answersSchema.understand(value)).toBeUndefined(),
  );

  test.for([
    ["a number among the answers", { answers: [7, "snapshot: no"] }],
    ["a number among what was seen", { seen: { late: "40 s", queue: 7 } }],
    ["an empty text among what was seen", { seen: { late: "40 s", queue: "" } }],
  ] as const)("keeps all beside %s, and says that something was left out", ([, damage]) => {
    const value: unknown = { ...stored, ...damage };
    expect(answersSchema.understand(value)).toEqual({ value: stored, whole: false });
  });

  test("says when its answers are no list, or what was seen is no record", () => {
    expect(answersSchema.understand({ ...stored, answers: "snapshot: no" })).toEqual({
      value: { ...stored, answers: [] },
      whole: false,
    });
    for (const seen of [["40 s"], null, "40 s", {}]) {
      const found = answersSchema.understand({ ...stored, seen });
      expect(found?.whole).toBe(false);
      expect(found?.value).not.toHaveProperty("seen");
    }
  });
});

test("answers of the earlier framework are not read as answers of this one, and are set aside", () => {
  expect(answersSchema.understand({ revision: 2, answers: ["1: yes", "2: no"] })).toEqual({
    value: { revision: 2, answers: [] },
    whole: false,
  });
});
