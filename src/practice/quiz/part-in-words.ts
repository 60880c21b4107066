import { valueAt } from "../../problems/yaml/yaml-values.ts";

type Path = readonly PropertyKey[];

/**
 * A part of a quiz in words, such as `question running-and-growing, option 1`.
 * @param path to the part, or to a field of it
 * @param values of the quiz
 */
export function partInWords(path: Path, values: unknown): string {
  const last = path.at(-1);
  if (typeof last === "string") return `"${last}" of ${partInWords(path.slice(0, -1), values)}`;
  const [, question, list, part] = path;
  if (question === undefined) return "the quiz";
  const id = valueAt(values, [...path.slice(0, 2), "id"]);
  const name = typeof id === "string" && id !== "" ? id : String(Number(question) + 1);
  const within = list === "steps" ? "step" : "option";
  return `question ${name}${part === undefined ? "" : `, ${within} ${Number(part) + 1}`}`;
}
