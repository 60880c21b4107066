import { describe, expect, test } from "vitest";
import type { KnownLesson } from "../../../../src/text/lessons/lesson-index.ts";
import { checkQuizzes } from "../../../../src/practice/quiz/check-quizzes.ts";
import { parseQuiz } from "../../../../src/practice/quiz/parse-quiz.ts";
import { quiz, quizFile } from "../../support/quizzes.ts";

const lesson: KnownLesson = {
  file: "src/content/docs/course/01-module-1/01-first-steps.mdx",
  name: "01-module-1/01-first-steps",
  slug: "01-first-steps",
  ownId: "first-steps",
  ids: ["first-steps"],
  anchors: ["slot-states"],
};

/** The problems of a quiz with something changed in its text, each with its line. */
function found(change: (text: string) => string, known: Partial<KnownLesson> = {}) {
  const text = quiz(change)[quizFile];
  const parsed = parseQuiz(quizFile, text);
  if (!parsed.quiz) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return checkQuizzes([parsed.quiz], [{ ...lesson, ...known }]).map(({ code, at, message }) => ({
    code,
    line: at === "whole-file" ? "" : (text.split("\n")[at.line - 1] ?? "").trim(),
    message,
  }));
}
const codes = (...of: Parameters<typeof found>) => found(...of).map(({ code }) => code);

test("a quiz without a mistake has no problem", () => {
  expect(found((text) => text)).toEqual([]);
});

test("a quiz of no lesson is one problem: its sections cannot be looked up", () => {
  expect(codes((text) => text, { slug: "02-next-steps" })).toEqual(["quiz/unknown-lesson"]);
});

test("sections are not looked up in a lesson whose text cannot be read", () => {
  expect(codes((text) => text, { anchors: undefined })).toEqual([]);
  expect(codes((text) => text, { anchors: [] })).toHaveLength(8);
});

test("a section that its lesson does not have is named where it stands", () => {
  const change = (text: string) => text.replace("section: slot-states", "section: slot-state");
  expect(found(change)).toMatchObject([
    { code: "quiz/unknown-section", line: "section: slot-state" },
  ]);
});

test("of two questions with one id the second has the problem", () => {
  expect(found((text) => text.replace("id: question-3", "id: question-2"))).toMatchObject([
    { code: "quiz/duplicate-id", line: "- id: question-2" },
  ]);
});

describe("right answers", () => {
  const right = "        right: true\n";
  const first = (to: (options: string) => string) => (text: string) => {
    const end = text.indexOf("  - id: question-2");
    return to(text.slice(0, end)) + text.slice(end);
  };
  const all = (options: string) => options.replaceAll("        why", `${right}        why`);
  const bare = (options: string) => options.replace(right, "");

  test.for([
    ["single", "none", (options: string) => bare(options), 1],
    ["single", "one", (options: string) => options, 0],
    ["single", "all", (options: string) => all(bare(options)), 1],
    ["multiple", "none", (options: string) => bare(options), 1],
    ["multiple", "one", (options: string) => options, 0],
    ["multiple", "all", (options: string) => all(bare(options)), 1],
  ] as const)("of a %s choice: %s", ([kind, , change, count]) => {
    const changed = first((options) => change(options).replace("kind: single", `kind: ${kind}`));
    expect(found(changed)).toHaveLength(count);
  });

  test.for([
    ["single", 1, []],
    ["single", 2, ["quiz/right-answers"]],
    ["multiple", 1, []],
    ["multiple", 2, []],
  ] as const)("of a %s choice, %d of three options are right: %j", ([kind, count, problems]) => {
    const third = "      - text: Third\n        why: It is wrong for a good reason.\n";
    const changed = first((options) => {
      const two = count === 2 ? all(bare(options)) : options;
      return two.replace("kind: single", `kind: ${kind}`) + third;
    });
    expect(codes(changed)).toEqual(problems);
  });

  test("are missed at the options, and what is right is counted", () => {
    const [problem] = found(first(bare));
    expect(problem?.line).toBe("- text: This");
    expect(problem?.message).toMatch(/\b(0|none)\b/);
  });

  test("an option that is said to be wrong is wrong", () => {
    const wrong = first((options) => options.replace("right: true", "right: false"));
    expect(codes(wrong)).toEqual(["quiz/right-answers"]);
  });
});

describe("texts", () => {
  const output = (text: string) => (all: string) =>
    all.replace("    options:", `    output: "${text}"\n    options:`);

  test("code is closed, wherever readers see it", () => {
    for (const text of [
      "What do you do with this slot?",
      "This",
      "It is wrong for a good reason.",
    ]) {
      expect(codes((all) => all.replace(text, `${text} And \`code`))).toEqual(["quiz/open-code"]);
    }
    expect(codes((all) => all.replace("text: This", "text: Do `one` and `two`"))).toEqual([]);
  });

  test("backticks of an output are its own", () => {
    expect(codes(output("a ` alone"))).toEqual([]);
  });

  test("names stand in code, not beside it and not in outputs", () => {
    const ask = (text: string) => (all: string) =>
      all.replace("What do you do", `Of ${text} what do you do`);
    expect(codes(ask("`x {{slot}} y`"))).toEqual([]);
    expect(codes(ask("`{{slot}}`"))).toEqual([]);
    expect(codes(ask("`a` {{slot}} `b`"))).toEqual(["quiz/placeholder-in-text"]);
    expect(codes(ask("{{slot}} `b`"))).toEqual(["quiz/placeholder-in-text"]);
    expect(codes(output("`{{slot}}`"))).toEqual(["quiz/placeholder-in-text"]);
    expect(codes(ask("`{{slots}}`"))).toEqual(["fence/unknown-placeholder"]);
  });

  test("each option that says the same as an earlier one has a problem, which names that one", () => {
    const same = found((all) => all.replace("text: That", "text: This"));
    expect(same).toMatchObject([{ code: "quiz/same-text", line: "- text: This" }]);
    expect(same[0]?.message).toMatch(/option 2.*option 1/s);
  });
});

test("steps are read as options are: the order of a question has its rules too", () => {
  const steps = ["One", "Two", "One"].map(
    (text) => `      - text: ${text}\n        why: It comes there for a good reason.\n`,
  );
  const ordered = (text: string) => {
    const end = text.indexOf("  - id: question-2");
    const head = text.slice(0, text.indexOf("    options:")).replace("single", "order");
    return `${head}    steps:\n${steps.join("")}${text.slice(end)}`;
  };
  const [problem, ...others] = found(ordered);
  expect(others).toEqual([]);
  expect(problem?.code).toBe("quiz/same-text");
  expect(problem?.message).toMatch(/step 3.*step 1/s);
});
