import { expect, test } from "vitest";
import { parseLesson } from "../../../../src/text/lessons/parse-lesson.ts";
import { advices } from "../../../../src/practice/scaling/advices.ts";
import { decide, type YesOrNo } from "../../../../src/practice/scaling/decide.ts";
import { decisionRecord } from "../../../../src/practice/scaling/decision-record.ts";
import { addressOf, inlinePieces } from "../../../../src/practice/scaling/inline-text.ts";
import {
  firstQuestion,
  isQuestion,
  questions,
  titleOfStep,
  type StepId,
} from "../../../../src/practice/scaling/rules.ts";
import { lessonText } from "../../support/lesson-text.ts";

const file = "03-module-3/06-connector-scaling-tasks.mdx";
const text = lessonText(file);
const { lesson } = parseLesson(file, text);
if (!lesson) throw new Error(`${file} cannot be read.`);
const { headings } = lesson;

/** `Y` is yes, and `-` is no. */
const answersOf = (letters: string): YesOrNo[] =>
  Array.from(letters, (letter) => (letter === "Y" ? "yes" : "no"));

// Sixteen systems, and the advice that a person who knows them would give.
test.for([
  ["nothing is slow, and the lag metric is frozen", "-Y--", "nothing"],
  ["an initial snapshot of a big table, the slot inactive for hours", "Y", "let-it-end"],
  ["one hot table has 95 % of the changes", "-YY---Y-Y-", "one-table"],
  ["the worker is at 100 % CPU", "-YY---YY", "worker"],
  ["Connect is in another region", "-YY----Y-Y", "nearer"],
  ["a nightly batch that does not drain in time", "-YY-Y", "smaller-transactions"],
  ["retained WAL grows without a heartbeat, and nothing lags", "-Y--", "nothing"],
  ["an outage of six hours is being caught up", "-YYY", "wait"],
  ["a quota on the producer", "-YY--Y", "broker"],
  ["one hot key at the consumer", "-Y-YY", "hot-key"],
  ["too few partitions for the consumers", "-Y-Y-", "partitions"],
  ["the schema registry is slow", "-YY---Y--", "lighter"],
  ["a large transaction that drains in time", "-YYY", "wait"],
  ["no free slot", "-YY---Y-YYY-", "make-room"],
  ["the tables need a common order", "-YY---Y-YY-", "less"],
  ["the disk of a broker is slow", "-YY--Y", "broker"],
  ["decoding is behind", "-YY----YY", "relieve"],
  ["every link keeps up, and the objective is below the poll interval", "-YY-----", "nothing"],
  ["one light task, many tables, room for another connector", "-YY---Y-YYYY", "several"],
  ["the slot is lost", "--", "repair"],
] as const)("%s: %s leads to %s", ([, letters, advice]) => {
  const answers = answersOf(letters);
  const decision = decide(answers);
  expect(decision.id).toBe(advice);
  expect(decision.path).toHaveLength(answers.length);
});

test("every path ends at an advice, and asks no question twice", () => {
  const ends = new Set<StepId>();
  const follow = (id: StepId, before: readonly StepId[]) => {
    expect(before).not.toContain(id);
    if (!isQuestion(id)) return void ends.add(id);
    follow(questions[id].yes.next, [...before, id]);
    follow(questions[id].no.next, [...before, id]);
  };
  follow(firstQuestion, []);
  expect([...ends].sort()).toEqual(Object.keys(advices).sort());
});

test("each section named by the rules exists in the lesson", () => {
  const slugs = headings.map(({ slug }) => slug);
  const ways = Object.values(questions).flatMap(({ section, yes, no }) => [
    section,
    yes.seen,
    no.seen,
  ]);
  const targets = [...ways, ...Object.values(advices).flatMap(({ does }) => does)]
    .flatMap(inlinePieces)
    .flatMap(({ target }) => (target?.startsWith("#") ? [target.slice(1)] : []));
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter((target) => !slugs.includes(target))).toEqual([]);
});

test("each question asks, says what is seen for either answer, and links to how it is found out", () => {
  for (const { title, section, yes, no } of Object.values(questions)) {
    expect(title).toMatch(/^[A-Z].+\?$/);
    expect(section).toMatch(/^\[.+\]\(#[a-z0-9-]+\)$/);
    for (const { seen } of [yes, no]) expect(seen).toMatch(/^[A-Z`].{10}/);
    expect(yes.seen).not.toBe(no.seen);
  }
});

test("a step is called by its question, or by its advice", () => {
  expect(titleOfStep("late")).toBe("Is a row late in its topic?");
  expect(titleOfStep("wait")).toBe("Wait, with a clock");
  expect(isQuestion("constructor" as StepId)).toBe(false);
});

test("links of the rules lead to the lessons' pages", () => {
  const lessonPage = "/base/course/03-module-3/06-connector-scaling-tasks/";
  expect(addressOf(lessonPage, "#alerts")).toBe(`${lessonPage}#alerts`);
  expect(addressOf(lessonPage, "./05-wal-bloat-heartbeat.mdx#a-section")).toBe(
    "/base/course/03-module-3/05-wal-bloat-heartbeat/#a-section",
  );
  expect(addressOf(lessonPage, "../../runbooks/slot-lost.mdx")).toBe("/base/runbooks/slot-lost/");
  expect(
    addressOf(`https://site.example${lessonPage}`, "../../runbooks/slot-lost.mdx#put-back"),
  ).toBe("https://site.example/base/runbooks/slot-lost/#put-back");
});

test("inline Markdown falls into text, code and links", () => {
  expect(inlinePieces("The `unsent` of [step 2](#find) grows")).toEqual([
    { text: "The " },
    { text: "unsent", code: true },
    { text: " of " },
    { text: "step 2", target: "#find" },
    { text: " grows" },
  ]);
});

test("a decision is recorded with its reasons, and not before it is made", () => {
  const page = "https://course.test/course/03-module-3/06-connector-scaling-tasks/";
  expect(decisionRecord(decide(["no", "yes"]), page, {})).toBeUndefined();
  const seen = { late: " 40 s, twice |\n by hand", consumers: "not asked there" };
  expect(decisionRecord(decide(answersOf("-YYY")), page, seen)).toBe(
    [
      "# Scaling decision: Wait, with a clock",
      "",
      "- Do: Work out when it is done: distance ÷ what it shrinks per second. See that disk and " +
        "[limit](https://course.test/course/03-module-3/05-wal-bloat-heartbeat/#size-the-limit) last until then.",
      "- It will not: A setting changed now restarts the task: a pause, and a large transaction begins again.",
      "- Costs: Late data until then. If it happens often, the next outage or batch needs a smaller size.",
      "",
      "| Question | Answer | That is | What was seen |",
      "| --- | --- | --- | --- |",
      "| Is a snapshot running? | no | `SnapshotRunning` is 0, and the slot has a reader or had one | not written down |",
      "| Does the stream live? | yes | The slot is active, `reserved` or `extended`, and a row written now reaches its topic | not written down |",
      "| Is a row late in its topic? | yes | Rows written now reach their topic later than your objective allows, twice in a row | 40 s, twice \\| by hand |",
      "| Does the distance shrink? | yes | What the slot retains, or the age of the newest record, is smaller in the second sample | not written down |",
      "",
      `Framework: ${page}#decision-framework`,
      "",
    ].join("\n"),
  );
});
