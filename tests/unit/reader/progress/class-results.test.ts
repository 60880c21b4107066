import { expect, test } from "vitest";
import {
  cellLines,
  classRows,
  missedQuestions,
} from "../../../../src/reader/progress/class-results.ts";
import { answerQuestion, newRound, readSection } from "../../../../src/reader/progress/progress.ts";
import { progressSchema } from "../../../../src/reader/progress/progress-schema.ts";

const wal = {
  ...{ id: "wal", title: "WAL", address: "/course/wal/" },
  ...{ sections: ["a", "b"], questions: ["q1", "q2"], labs: [] },
};
const { empty } = progressSchema;
const again = (first: boolean) => {
  const once = answerQuestion(empty, "wal", "q2", first, 1);
  return answerQuestion(newRound(once, "wal"), "wal", "q2", true, 2);
};
const anna = { learner: "anna", progress: readSection(again(false), "wal", "a", 3) };
const ben = { learner: "ben", progress: answerQuestion(again(false), "wal", "q1", false, 4) };
const carl = { learner: "carl", progress: again(true) };

test("learners stand by name, and only the first round of a quiz counts", () => {
  const rows = classRows([carl, anna], [wal]);
  expect(rows.map(({ learner }) => learner)).toEqual(["anna", "carl"]);
  expect(rows.map(({ lessons }) => lessons[0]?.questions)).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect(rows.map(({ lessons }) => lessons.flatMap(cellLines))).toEqual([
    ["1 of 2 read", "0 of 2 right, 1 open"],
    ["0 of 2 read", "1 of 2 right, 1 open"],
  ]);
});

test("the question that was missed most often comes first, with how many answered it", () => {
  // Ben's answer to the first question is of his second round.
  expect(missedQuestions([anna, ben, carl], [wal])).toEqual([
    { lesson: wal, question: "q2", number: 2, wrong: 2, answered: 3 },
  ]);
});

test("nobody is missed where nothing was answered", () => {
  expect(missedQuestions([{ learner: "dora", progress: empty }], [wal])).toEqual([]);
  const [row] = classRows([{ learner: "dora", progress: empty }], [wal]);
  expect(row?.lessons.flatMap(cellLines)).toEqual(["0 of 2 read", "0 of 2 right"]);
});
