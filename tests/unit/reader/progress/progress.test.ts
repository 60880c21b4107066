import { describe, expect, test } from "vitest";
import { progressSchema, type Progress } from "../../../../src/reader/progress/progress-schema.ts";
import {
  answerQuestion,
  answerTo,
  newRound,
  isSectionRead,
  readSection,
  solveLab,
} from "../../../../src/reader/progress/progress.ts";
import {
  lessonProgress,
  progressWords,
  stateOf,
} from "../../../../src/reader/progress/lesson-progress.ts";

describe("progress", () => {
  const parts = { id: "wal", sections: ["a", "b"], questions: ["q1", "q2"], labs: ["slot"] };

  test("counts what a lesson has, and nothing else", () => {
    let progress = readSection(progressSchema.empty, "wal", "a", 1);
    progress = readSection(progress, "wal", "a-section-that-is-gone", 2);
    progress = readSection(progress, "scaling", "b", 3);
    progress = answerQuestion(progress, "wal", "q1", true, 4);
    progress = solveLab(progress, "slot", 5);
    expect(lessonProgress(progress, parts)).toEqual({
      sections: [1, 2],
      questions: [1, 2],
      answered: 1,
      labs: [1, 1],
    });
    expect(isSectionRead(progress, "wal", "a")).toBe(true);
    expect(isSectionRead(progress, "wal", "b")).toBe(false);
  });

  test("is said without what a lesson does not have", () => {
    expect(progressWords(lessonProgress(progressSchema.empty, parts))).toBe(
      "0 of 2 sections read · 0 of 2 answers right · 0 of 1 labs solved",
    );
    expect(
      progressWords(lessonProgress(progressSchema.empty, { ...parts, questions: [], labs: [] })),
    ).toBe("0 of 2 sections read");
  });

  test("keeps when a section was read first, and goes on from the last one", () => {
    let progress = readSection(progressSchema.empty, "wal", "a", 10);
    progress = readSection(progress, "wal", "b", 20);
    progress = readSection(progress, "wal", "a", 30);
    expect(progress.read).toEqual({ "wal#a": 10, "wal#b": 20 });
    expect(progress.last).toEqual({ lesson: "wal", section: "a", at: 30 });
  });

  test("goes on from the last one also after one of a clock that went ahead", () => {
    const ahead = readSection(progressSchema.empty, "wal", "a", 1000);
    expect(readSection(ahead, "wal", "b", 10).last).toEqual({
      lesson: "wal",
      section: "b",
      at: 1001,
    });
  });

  test("tells sections of one name apart by their lessons", () => {
    const wal = readSection(progressSchema.empty, "wal", "summary", 10);
    const both = readSection(wal, "scaling", "summary", 20);
    expect(both.last).toEqual({ lesson: "scaling", section: "summary", at: 20 });
    expect(both.read).toEqual({ "wal#summary": 10, "scaling#summary": 20 });
  });

  test("keeps when a lab was solved first", () => {
    const once = solveLab(progressSchema.empty, "slot", 10);
    const again = solveLab(solveLab(once, "gap", 20), "slot", 30);
    expect(again.labs).toEqual({ slot: 10, gap: 20 });
  });

  test("keeps the answers to other questions, and gives each by its lesson", () => {
    let progress = answerQuestion(progressSchema.empty, "wal", "q1", true, 1000);
    progress = answerQuestion(progress, "scaling", "q1", false, 2000);
    expect(answerTo(progress, "wal", "q1")).toMatchObject({ right: true, at: 1000 });
    expect(answerTo(progress, "scaling", "q1")).toMatchObject({ right: false, at: 2000 });
    expect(answerTo(progress, "wal", "q2")).toBeUndefined();
  });

  test("does not count a wrong answer as a right one", () => {
    const progress = answerQuestion(progressSchema.empty, "wal", "q1", false, 1);
    expect(lessonProgress(progress, parts).questions).toEqual([0, 2]);
  });

  test("a section that stays in view changes nothing", () => {
    const progress = readSection(progressSchema.empty, "wal", "a", 10);
    expect(readSection(progress, "wal", "a", 20)).toEqual(progress);
  });

  test("the first answer counts, whatever is tried after it, which is counted", () => {
    let progress = answerQuestion(progressSchema.empty, "wal", "q1", false, 1000);
    expect(answerTo(progress, "wal", "q1")).toEqual({
      right: false,
      at: 1000,
      tries: 1,
      found: false,
    });
    progress = answerQuestion(progress, "wal", "q1", true, 2000);
    progress = answerQuestion(progress, "wal", "q1", false, 3000);
    expect(answerTo(progress, "wal", "q1")).toEqual({
      right: false,
      at: 1000,
      tries: 3,
      found: true,
    });
    expect(lessonProgress(progress, parts)).toMatchObject({ questions: [0, 2], answered: 1 });
  });

  test("a quiz that is begun anew is open again, keeps what was answered, and touches no other", () => {
    let progress = answerQuestion(progressSchema.empty, "wal", "q1", false, 1000);
    progress = answerQuestion(progress, "scaling", "q1", true, 1500);
    progress = newRound(progress, "wal");
    expect(answerTo(progress, "wal", "q1")).toBeUndefined();
    expect(answerTo(progress, "scaling", "q1")).toMatchObject({ right: true });
    progress = answerQuestion(progress, "wal", "q1", true, 2000);
    expect(answerTo(progress, "wal", "q1")).toMatchObject({ right: true, at: 2000, tries: 1 });
    expect(progress.answers["wal#q1"]).toMatchObject({ right: false, at: 1000 });
    progress = newRound(progress, "wal");
    expect(lessonProgress(progress, parts).answered).toBe(0);
    expect(Object.keys(progress.answers)).toEqual(["wal#q1", "scaling#q1", "wal#q1#1"]);
  });
});

describe("a lesson", () => {
  const parts = { id: "wal", sections: ["a"], questions: ["q1"], labs: ["slot"] };
  const state = (progress: Progress) => stateOf(lessonProgress(progress, parts));

  test("is begun by any of its parts, and done by all, with wrong answers too", () => {
    expect(state(progressSchema.empty)).toBeUndefined();
    const answered = answerQuestion(progressSchema.empty, "wal", "q1", false, 1);
    expect(state(answered)).toBe("begun");
    const read = readSection(answered, "wal", "a", 2);
    expect(state(read)).toBe("begun");
    expect(state(solveLab(read, "slot", 3))).toBe("done");
  });
});
