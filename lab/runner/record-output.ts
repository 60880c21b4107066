import { placeholders, type PlaceholderName } from "../../src/text/fences/placeholders.ts";
import { anyLines } from "../../src/text/fences/wildcards.ts";
import type { LabNames } from "../stack/lab-names.ts";
import { match, normalize, patternOf } from "./compare-output.ts";
import { generalize } from "./volatile.ts";

/** Writes `{{name}}` for the values of the run, the longest first: a slot's name may begin another. */
export function putPlaceholders(text: string, names: LabNames): string {
  const byValue = (Object.keys(placeholders) as PlaceholderName[])
    .map((name) => [name, names[name]] as const)
    .sort(([, a], [, b]) => b.length - a.length);
  const alternatives = byValue.map(([, value]) => RegExp.escape(value)).join("|");
  const pattern = new RegExp(`(?<![A-Za-z0-9_])(?:${alternatives})(?![A-Za-z0-9])`, "g");
  return text.replace(pattern, (value) => {
    const [name] = byValue.find(([, candidate]) => candidate === value) ?? [];
    return name ? `{{${name}}}` : value;
  });
}

/**
 * The actual line that each expected line stands for, found from the top; an expected line that is
 * nowhere gets none.
 */
function anchors(expected: readonly string[], actual: readonly string[]): (number | undefined)[] {
  let from = 0;
  return expected.map((line) => {
    if (line.trim() === anyLines) return undefined;
    const pattern = patternOf(line);
    const found = actual.findIndex((text, index) => index >= from && pattern.test(normalize(text)));
    if (found < 0) return undefined;
    from = found + 1;
    return found;
  });
}

/**
 * The lines of a gap between two anchors. With `...` in it, as many lines stay at its two ends as the
 * author had there; what is between them is what the dots stood for.
 */
function fillGap(expected: readonly string[], fresh: readonly string[]): string[] {
  const isDots = (line: string) => line.trim() === anyLines;
  const first = expected.findIndex(isDots);
  if (first < 0) return [...fresh];
  const after = expected.length - 1 - expected.findLastIndex(isDots);
  const head = fresh.slice(0, first);
  const tail = after === 0 ? [] : fresh.slice(Math.max(first, fresh.length - after));
  return [...head, expected[first] ?? anyLines, ...tail];
}

/**
 * The new expected lines of a block.
 * @param expected what the lesson has; its wildcards and its `...` are kept where they still fit
 * @param actual what the command said, secrets masked, names replaced by placeholders
 */
export function recordedLines(expected: readonly string[], actual: readonly string[]): string[] {
  if (expected.length === 0) return generalize(actual);
  if (match(expected, actual)) return [...expected];
  const fresh = generalize(actual);
  const lines: string[] = [];
  let i = 0;
  let j = 0;
  anchors(expected, actual).forEach((place, index) => {
    if (place === undefined) return;
    lines.push(...fillGap(expected.slice(i, index), fresh.slice(j, place)), expected[index] ?? "");
    i = index + 1;
    j = place + 1;
  });
  return [...lines, ...fillGap(expected.slice(i), fresh.slice(j))];
}
