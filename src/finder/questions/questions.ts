import { z } from "zod";
import { nearest } from "../../problems/nearest.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { readDocument } from "../../problems/yaml/read-document.ts";

/** Where the questions are, from the project root. */
export const questionsFile = "src/content/questions.yaml";

const kind = {
  name: "the list of questions",
  schema: z.record(
    z.string(),
    z.array(z.string().min(8)).min(1).describe("what people ask, 8 characters or more each"),
  ),
  form: "Write the address of a section or runbook, and below it what people ask, one line each.",
};

/** Where the text of a page stands: its address is the way to its file. */
const fileOf = (address: string) =>
  `src/content/${(address.split("#")[0] ?? "").replace(/^\/|\/$/g, "")}.mdx`;

const addressOf = (file: string) => file.replace(/^src\/content(\/.*)\.mdx$/, "$1/");

/**
 * Reads what people ask, by the address that answers.
 * @param text the file's content; no file is an empty list
 * @param anchors of every lesson and runbook, by its path from the project root
 */
export function readQuestions(
  text = "",
  anchors?: ReadonlyMap<string, readonly string[] | undefined>,
): { readonly questions: ReadonlyMap<string, readonly string[]>; readonly problems: Problem[] } {
  const { value, placeOfKey, problems } = readDocument(questionsFile, text, kind);
  const check = (address: string): Problem[] => {
    if (!anchors) return [];
    const [, anchor] = address.split("#");
    const file = fileOf(address);
    const where = { file: questionsFile, at: placeOfKey([address]) };
    if (!address.startsWith("/") || !anchors.has(file)) {
      const meant = nearest(file, [...anchors.keys()]);
      return [
        problem("link/no-page", where, { target: address, nearest: meant && addressOf(meant) }),
      ];
    }
    const known = anchors.get(file);
    if (anchor === undefined || !known || known.includes(anchor)) return [];
    const details = { anchor, page: addressOf(file), anchors: known };
    return [problem("link/missing-anchor", where, { ...details, nearest: nearest(anchor, known) })];
  };
  const questions = new Map(Object.entries(value ?? {}));
  return { questions, problems: [...problems, ...[...questions.keys()].flatMap(check)] };
}
