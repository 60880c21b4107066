import { isMap, isScalar, parseDocument } from "yaml";
import { placeAtOffset } from "../../problems/position.ts";

/** What is wrong with a block's content, at a 1-based line and column of the block. */
export interface ContentProblem {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

function jsonError(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * The 0-based offset of a JSON mistake. Of an unexpected token V8 does not say where it is: it is
 * the last character of the shortest beginning that fails in this way.
 */
function offsetOf(text: string, message: string): number {
  const position = / at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (!message.startsWith("Unexpected token")) return text.trimEnd().length;
  let end = 1;
  while (end < text.length && !jsonError(text.slice(0, end))?.startsWith("Unexpected token")) end++;
  return end - 1;
}

/** The first mistake in a JSON text. */
export function jsonMistake(text: string): ContentProblem | undefined {
  const message = jsonError(text);
  if (message === undefined) return undefined;
  const { line, column } = placeAtOffset(text, offsetOf(text, message));
  const reason = message
    .replace(/, [^]* is not valid JSON$/, "")
    .replace(/token '[\r\n]'/, "end of the line")
    .replace(/( after JSON| in JSON)? at position .*$/, "$1")
    .replace(/ in JSON$/, "");
  return { line, column, reason: `${reason}.` };
}

/** Where the keys of a JSON object stand: JSON is YAML, and only a YAML parser says it. */
export function keyPlaces(text: string): Map<unknown, { line: number; column: number }> {
  const { contents } = parseDocument(text, { prettyErrors: false, logLevel: "error" });
  const keys = isMap(contents) ? contents.items.map(({ key }) => key) : [];
  return new Map(
    keys.flatMap((key) => (isScalar(key) ? [[key.value, placeAtOffset(text, key.range[0])]] : [])),
  );
}

/** What a YAML parser finds wrong in a text. */
export function yamlMistakes(text: string): ContentProblem[] {
  const { errors } = parseDocument(text, { prettyErrors: false });
  return errors.map(({ message, pos }) => ({
    // Not the parser's own line counter: after a mistake it loses lines.
    ...placeAtOffset(text, pos[0]),
    reason: `${message.replace(/\.$/, "")}.`,
  }));
}
