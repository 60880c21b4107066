import { placeOfPart } from "../../problems/yaml/yaml-values.ts";
import { findPlaceholders, isPlaceholder, placeholders } from "../../text/fences/placeholders.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import type { Quiz } from "./parse-quiz.ts";
import { partInWords } from "./part-in-words.ts";
import type { QuizQuestion } from "./quiz-schema.ts";

type Path = readonly PropertyKey[];

/** A text of a question that readers see, and where it stands in the file. */
interface Text {
  readonly path: Path;
  readonly text: string;
  /** What a command printed: it is shown as it is, with its backticks. */
  readonly output: boolean;
}

/** The options or the steps of a question, each with its place. */
function partsOf(question: QuizQuestion, index: number) {
  const [list, parts] =
    question.kind === "order"
      ? (["steps", question.steps] as const)
      : (["options", question.options] as const);
  return parts.map((part, place) => ({ part, path: ["questions", index, list, place] }));
}

function textsOf(question: QuizQuestion, index: number): Text[] {
  const output = "output" in question ? question.output : undefined;
  const own = ["questions", index];
  return [
    { path: [...own, "ask"], text: question.ask, output: false },
    ...(output === undefined ? [] : [{ path: [...own, "output"], text: output, output: true }]),
    ...partsOf(question, index).flatMap(({ part, path }) => [
      { path: [...path, "text"], text: part.text, output: false },
      { path: [...path, "why"], text: part.why, output: false },
    ]),
  ];
}

function checkPlaceholders(quiz: Quiz, text: Text): Problem[] {
  const code = [...text.text.matchAll(/`[^`]+`/g)];
  const known = Object.keys(placeholders);
  return findPlaceholders(text.text).flatMap(({ name, offset, length }) => {
    const where = { file: quiz.file, at: placeOfPart(quiz, text.path, text.text, offset, length) };
    if (!isPlaceholder(name)) return problem("fence/unknown-placeholder", where, { name, known });
    const inCode = code.some((m) => m.index < offset && offset < m.index + m[0].length);
    if (inCode && !text.output) return [];
    return problem("quiz/placeholder-in-text", where, { name, output: text.output });
  });
}

function checkBackticks(quiz: Quiz, text: Text): Problem[] {
  const count = text.text.split("`").length - 1;
  if (text.output || count % 2 === 0) return [];
  const at = placeOfPart(quiz, text.path, text.text, text.text.lastIndexOf("`"), 1);
  return [problem("quiz/open-code", { file: quiz.file, at }, {})];
}

function checkSame({ file, placeOf, questions }: Quiz, question: QuizQuestion, index: number) {
  const parts = partsOf(question, index);
  return parts.flatMap(({ part, path }, place) => {
    const first = parts.find((earlier) => earlier.part.text === part.text);
    if (!first || parts.indexOf(first) === place) return [];
    const other = partInWords(first.path, { questions });
    const details = { part: partInWords(path, { questions }), other };
    return [problem("quiz/same-text", { file, at: placeOf([...path, "text"]) }, details)];
  });
}

/** The rules for the texts of a question that readers see. */
export function checkTexts(quiz: Quiz, question: QuizQuestion, index: number): Problem[] {
  return [
    ...textsOf(question, index).flatMap((text) => [
      ...checkPlaceholders(quiz, text),
      ...checkBackticks(quiz, text),
    ]),
    ...checkSame(quiz, question, index),
  ];
}
