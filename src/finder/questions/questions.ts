import { z } from "zod";
import type { Problem } from "../../problems/problem.ts";
import { readDocument } from "../../problems/yaml/read-document.ts";
import { wrongAddress, type AnswerPage } from "../answer-pages.ts";

/** Where the questions are, from the project root. */
export const questionsFile = "src/content/questions.yaml";

const kind = {
  name: "the list of questions",
  schema: z.record(
    z.string(),
    z.array(z.string().min(8)).min(1).describe("what people ask, 8 characters or more each"),
  ),
  form: "Write the address of a section, a runbook or a page of reference, and below it what people ask, one line each.",
};

/**
 * Reads what people ask, by the address that answers.
 * @param text the file's content; no file is an empty list
 * @param pages every lesson, every runbook and the pages of reference; without them the addresses are not checked
 */
export function readQuestions(
  text = "",
  pages?: readonly AnswerPage[],
): { readonly questions: ReadonlyMap<string, readonly string[]>; readonly problems: Problem[] } {
  const { value, placeOfKey, problems } = readDocument(questionsFile, text, kind);
  const check = (address: string) =>
    wrongAddress(address, { file: questionsFile, at: placeOfKey([address]) }, pages);
  const questions = new Map(Object.entries(value ?? {}));
  return { questions, problems: [...problems, ...[...questions.keys()].flatMap(check)] };
}
