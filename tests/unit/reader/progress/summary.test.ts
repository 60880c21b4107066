import { expect, test } from "vitest";
import { learnerFile, learnerOf } from "../../../../src/reader/progress/learner-files.ts";
import {
  answerQuestion,
  newRound,
  readSection,
  solveLab,
} from "../../../../src/reader/progress/progress.ts";
import { progressSchema } from "../../../../src/reader/progress/progress-schema.ts";
import { quizRounds } from "../../../../src/reader/progress/quiz-rounds.ts";
import { openWords, quizScore, scoreWords } from "../../../../src/reader/progress/quiz-score.ts";
import { summaryMarkdown } from "../../../../src/reader/progress/summary.ts";

const at = (day: number) => new Date(2026, 10, day, 12).getTime();
const wal = { id: "wal", title: "WAL", sections: ["a"], questions: ["q1", "q2"], labs: ["slot"] };
const slots = { id: "slots", title: "Slots", sections: ["b"], questions: [], labs: [] };
const labs = new Map([["slot", "The slot that eats the disk"]]);
const { empty } = progressSchema;
const made = { learner: "", at: new Date(at(28)) };

test("a summary names lessons, scores of each round and labs, with their days", () => {
  let progress = readSection(empty, "wal", "a", at(1));
  progress = answerQuestion(progress, "wal", "q1", false, at(2));
  progress = newRound(progress, "wal");
  progress = answerQuestion(progress, "wal", "q1", true, at(3));
  progress = answerQuestion(progress, "wal", "q2", true, at(5));
  progress = solveLab(progress, "slot", at(4));
  const course = { lessons: [wal, slots], labs };
  expect(summaryMarkdown(progress, course, { ...made, learner: " Anna | B " })).toBe(
    `# Debezium in Production: progress, Anna \\| B

Made on 2026-11-28 from what the learner's browser has kept. Nobody else has checked it. Of the answers to a question the first one counts.

| Lesson | State | Sections read | When | Quiz: right at the first answer | Labs solved |
| --- | --- | --- | --- | --- | --- |
| WAL | done | 1 of 1 | on 2026-11-01 | 2 of 2 | 1 of 1 |
| Slots | not begun | 0 of 1 | - | none | none |

## Quizzes

- WAL, round 1: 0 of 2 right at the first answer, 1 unanswered, on 2026-11-02
- WAL, round 2: 2 of 2 right at the first answer, 2026-11-03 to 2026-11-05

## Incident labs

- The slot that eats the disk: solved on 2026-11-04
`,
  );
});

test("a summary of a finished course says so, and one of nothing says what there is", () => {
  const course = { lessons: [slots], labs };
  const finished = summaryMarkdown(readSection(empty, "slots", "b", at(1)), course, made);
  expect(finished.split("\n")[0]).toBe("# Debezium in Production: the finished course");
  const nothing = summaryMarkdown(empty, course, made);
  expect(nothing).toContain("No question was answered.");
  expect(nothing).toContain("- The slot that eats the disk: not solved");
});

test("rounds without an answer are not told", () => {
  const progress = newRound(newRound(empty, "wal"), "wal");
  expect(quizRounds(answerQuestion(progress, "wal", "q1", true, 5), wal)).toEqual([
    { answered: 1, right: 1, of: 2, from: 5, to: 5 },
  ]);
});

test("the score counts first answers, and says what is open", () => {
  const none = quizScore(empty, wal);
  expect(scoreWords(none)).toBe("0 of 2 questions answered");
  let progress = answerQuestion(empty, "wal", "q2", false, 1);
  progress = answerQuestion(progress, "wal", "q2", true, 2);
  const some = quizScore(progress, wal);
  expect(some).toEqual({ of: 2, open: ["q1"], right: [], wrong: ["q2"] });
  expect(scoreWords(some)).toBe("1 of 2 answered, 0 right at the first answer");
  const all = quizScore(answerQuestion(progress, "wal", "q1", true, 3), wal);
  expect(scoreWords(all)).toBe("All 2 questions answered, 1 right at the first answer");
});

test.for([
  ["Anna", "debezium-progress-anna.json"],
  ["", "debezium-progress.json"],
  ["  Zoë / Team 2 ", "debezium-progress-zoë-team-2.json"],
  ["../..", "debezium-progress.json"],
] as const)("the file of %j is %s", ([learner, file]) => {
  expect(learnerFile("progress", learner, "json")).toBe(file);
});

test.for([
  ["debezium-progress-anna.json", "anna"],
  ["anna.json", "anna"],
  ["debezium-progress (1).json", "debezium-progress (1)"],
] as const)("%s is told to be of %s", ([file, learner]) => {
  expect(learnerOf(file)).toBe(learner);
});

test.each([
  [{ of: 9, open: 5 }, 5, "; the other 5 ask about sections that you have not read"],
  [{ of: 9, open: 5 }, 3, "; 3 of the other 5 ask about sections that you have not read"],
  [{ of: 9, open: 5 }, 0, ""],
  [{ of: 9, open: 9 }, 9, ""],
  [{ of: 9, open: 0 }, 0, ""],
])(
  "of a quiz with %o open, %i of them about unread sections, it is said “%s”",
  (score, unread, words) => {
    const open = Array.from({ length: score.open }, (_, index) => `q${index}`);
    expect(openWords({ of: score.of, open, right: [], wrong: [] }, unread)).toBe(words);
  },
);
