import { placeholders, type PlaceholderName } from "../../src/fences/placeholders.ts";
import { anyLines } from "../../src/fences/wildcards.ts";
import type { Names } from "../stack/names.ts";
import { match, normalize, patternOf } from "./match.ts";
import { generalize } from "./volatile.ts";

/** Writes `{{name}}` for the values of the run, the longest first: a slot's name may begin another. */
export function putPlaceholders(text: string, names: Names): string {
  const byValue = (Object.keys(placeholders) as PlaceholderName[])
    .map((name) => [name, names[name]] as const)
    .sort(([, a], [, b]) => b.length - a.length);
  const escaped = (value: string) => value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const alternatives = byValue.map(([, value]) => escaped(value)).join("|");
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
 * The new expected lines of a block.
 * @param expected what the lesson has; its wildcards and its `...` are kept where they still fit
 * @param actual what the command said, secrets masked, names replaced by placeholders
 */
export function recordedLines(expected: readonly string[], actual: readonly string[]): string[] {
  if (expected.length === 0) return generalize(actual);
  if (match(expected, actual)) return [...expected];
  const fresh = generalize(actual);
  const places = anchors(expected, actual);
  const kept = new Map(places.flatMap((place, i) => (place === undefined ? [] : [[place, i]])));
  // Actual lines that a `...` stood for: those between the anchors around it.
  const hidden = new Set<number>();
  const dots = new Map<number, string>();
  expected.forEach((line, i) => {
    if (line.trim() !== anyLines) return;
    const before = Math.max(-1, ...places.slice(0, i).map((place) => place ?? -1));
    const after = places.slice(i + 1).find((place) => place !== undefined) ?? actual.length;
    dots.set(before + 1, line);
    for (let index = before + 1; index < after; index++) hidden.add(index);
  });
  const lines = actual.flatMap((_, index) => {
    const dot = dots.get(index);
    const lead = dot === undefined ? [] : [dot];
    if (hidden.has(index)) return lead;
    const old = kept.get(index);
    return [...lead, (old === undefined ? fresh[index] : expected[old]) ?? ""];
  });
  const last = dots.get(actual.length);
  return last === undefined ? lines : [...lines, last];
}
