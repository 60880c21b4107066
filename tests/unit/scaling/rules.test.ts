import fc from "fast-check";
import type { Root, Table } from "mdast";
import { expect, test } from "vitest";
import { parseLesson } from "../../../src/course/parse-lesson.ts";
import { collectFences } from "../../../src/fences/fence.ts";
import { decide, type Answer } from "../../../src/scaling/decide.ts";
import { decisionRecord } from "../../../src/scaling/decision-record.ts";
import { addressOf, piecesOf } from "../../../src/scaling/inline-text.ts";
import {
  advices,
  firstQuestion,
  isQuestion,
  questions,
  type AdviceId,
  type QuestionId,
  type StepId,
} from "../../../src/scaling/rules.ts";
import { lessonText } from "../support/lesson-text.ts";

const file = "03-module-3/06-connector-scaling-tasks.mdx";
const text = lessonText(file);
const { lesson } = parseLesson(file, text);
if (!lesson) throw new Error(`${file} cannot be read.`);
const { tree, headings } = lesson;

/** The cells of the table whose first column has this title, as the author wrote them. */
function tableOf(root: Root, ...header: readonly string[]): string[][] {
  const source = (node: Table["children"][number]["children"][number]) => {
    const first = node.children[0]?.position?.start.offset;
    const last = node.children.at(-1)?.position?.end.offset;
    return first === undefined ? "" : text.slice(first, last);
  };
  const rows = root.children
    .filter((node): node is Table => node.type === "table")
    .map((table) => table.children.map((row) => row.children.map(source)))
    .find(([head]) => head?.join() === header.join());
  return rows?.slice(1) ?? [];
}

const entries = Object.entries(questions) as [QuestionId, (typeof questions)[QuestionId]][];
const advice = Object.entries(advices) as [AdviceId, (typeof advices)[AdviceId]][];

test("the lesson's table of questions is the rules, word by word", () => {
  expect(tableOf(tree, "#", "Question", "How you know", "Yes", "No")).toEqual(
    entries.map(([id, { title, known, yes, no }]) => [id, title, known, yes, no]),
  );
});

test("the lesson's table of advices is the rules, word by word", () => {
  expect(tableOf(tree, "Advice", "What to do", "What it will not do")).toEqual(
    advice.map(([id, { title, does, doesNot }]) => [`${id} ${title}`, does, doesNot]),
  );
});

/** The arrows of the lesson's diagram, `1 yes 2`, and the texts of its nodes by id. */
function diagramOf() {
  const fence = collectFences({ file, text, tree }).find(({ value }) =>
    value.includes("From observations to a scaling decision"),
  );
  const texts = new Map(
    [...(fence?.value ?? "").matchAll(/\b(q?\w)(?:\(\["([^"]+)"\]\)|\["([^"]+)"\])/g)].map(
      ([, id = "", question, answer]) => [id, question ?? answer ?? ""],
    ),
  );
  const step = (id: string) => texts.get(id)?.split(" ")[0] ?? id;
  const arrows = [...(fence?.value ?? "").matchAll(/^\s*(q\d)\S*.*?-->\|"(yes|no)"\| ?(q?\w)/gm)];
  return {
    texts: [...texts.values()].sort(),
    arrows: arrows.map(([, from = "", answer, to = ""]) => `${step(from)} ${answer} ${step(to)}`),
  };
}

test("the diagram of the lesson has the arrows of the rules, and no others", () => {
  const expected = entries.flatMap(([id, { yes, no }]) => [`${id} yes ${yes}`, `${id} no ${no}`]);
  expect(diagramOf().arrows.sort()).toEqual(expected.sort());
});

test("the diagram of the lesson names its nodes as the rules do", () => {
  const expected = [...entries, ...advice].map(([id, { title }]) => `${id} ${title}`);
  expect(diagramOf().texts).toEqual(expected.sort());
});

test("every path ends at an advice, and asks no question twice", () => {
  const ends = new Set<StepId>();
  const follow = (id: StepId, before: readonly StepId[]) => {
    expect(before).not.toContain(id);
    if (!isQuestion(id)) return void ends.add(id);
    follow(questions[id].yes, [...before, id]);
    follow(questions[id].no, [...before, id]);
  };
  follow(firstQuestion, []);
  expect([...ends].sort()).toEqual(Object.keys(advices));
});

test("whatever is answered, there is a question or an advice, and its path leads there", () => {
  const answer = fc.constantFrom<Answer>("yes", "no");
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
      const decision = decide(answers);
      const last = decision.path.at(-1);
      expect(last ? last.question[last.answer] : firstQuestion).toBe(decision.id);
      expect(decision.path.map((each) => each.answer)).toEqual(
        answers.slice(0, decision.path.length),
      );
      expect("advice" in decision).toBe(!isQuestion(decision.id));
      if (answers.length >= 9) expect("advice" in decision).toBe(true);
    }),
  );
});

test("each section named by the rules exists in the lesson", () => {
  const slugs = headings.map(({ slug }) => slug);
  const sections = entries.flatMap(([, { section, known }]) => [section, known]);
  const targets = [...sections, ...advice.map(([, { does }]) => does)]
    .flatMap(piecesOf)
    .flatMap(({ target }) => (target?.startsWith("#") ? [target.slice(1)] : []));
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter((target) => !slugs.includes(target))).toEqual([]);
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
  expect(piecesOf("The `unsent` of [step 2](#find) grows")).toEqual([
    { text: "The " },
    { text: "unsent", code: true },
    { text: " of " },
    { text: "step 2", target: "#find" },
    { text: " grows" },
  ]);
});

test("a decision is recorded with its reasons, and not before it is made", () => {
  const page = "https://course.test/course/03-module-3/06-connector-scaling-tasks/";
  expect(decisionRecord(decide(["yes", "no", "no"]), page)).toBeUndefined();
  expect(decisionRecord(decide(["yes", "no", "no", "yes"]), page)).toBe(
    [
      "# Scaling decision: D Producer and broker",
      "",
      `- Do: [Batching, compression](${page}#settings-measured), quotas, broker, network.`,
      "- It will not: A larger queue only postpones the pressure.",
      "- Costs: A longer `linger.ms` is latency; compression is CPU of the worker.",
      "",
      "| # | Question | Answer | Yes would be | What was seen |",
      "| --- | --- | --- | --- | --- |",
      "| 1 | Stream alive? | yes | Slot active, `reserved` or `extended`; a test change reaches its topic | |",
      "| 2 | Only consumers late? | no | `unsent` and active count return to about zero; consumer lag grows | |",
      "| 3 | One large transaction? | no | Lag begins at one commit and drains within your objective | |",
      "| 4 | Active count high? | yes | `source-record-active-count` high, write rate flat | |",
      "",
      `Framework: ${page}#decision-framework`,
      "",
    ].join("\n"),
  );
});
