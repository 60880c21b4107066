import { flatten, type FlatText } from "./flatten.ts";
import { messagePattern, type MessagePattern } from "./pattern.ts";

/** What of a message is looked for. */
export interface SoughtMessage {
  readonly id: string;
  /** The text as it stands in a log, with `{name}` for what varies. */
  readonly text: string;
}

/** A message that stands in what was pasted. */
export interface MessageMatch<Sought extends SoughtMessage> {
  readonly message: Sought;
  /** What stood in the place of each capture, where it was found first. */
  readonly captures: Readonly<Record<string, string>>;
  /** Where it was found first: from and to, as indexes in what was pasted. */
  readonly from: number;
  readonly to: number;
  /** How many characters of its text are fixed: the more, the more specific it is. */
  readonly fixed: number;
}

interface Range {
  /** In the flattened text. */
  readonly from: number;
  readonly to: number;
}

interface Place extends Range {
  readonly captures: Readonly<Record<string, string>>;
}

/** A value at the end of a text goes on until something that no name or number holds. */
const endOfValue = /[\s"',;()[\]{}]|$/;

/** What stood between two letters of a message, without what a terminal or JSON put there. */
const clean = (written: string): string =>
  written
    .replaceAll(/\u001b\[[0-9;]*[A-Za-z]/g, "")
    .replaceAll(/\s*[\r\n]+\s*/g, "")
    .replace(/[\s\\.:"'`]+$/, "");

/** What was pasted in the place of each capture. */
function capturesOf(
  pasted: string,
  flat: FlatText,
  found: RegExpExecArray,
  names: readonly string[],
) {
  const to = found.index + found[0].length;
  const captured = names.map((name, index): [string, string] => {
    const [from = 0, end = from] = found.indices?.[index + 1] ?? [];
    const start = flat.at[from] ?? 0;
    const stop =
      end === to ? start + pasted.slice(start).search(endOfValue) : (flat.at[end] ?? start);
    return [name, clean(pasted.slice(start, stop))];
  });
  return Object.fromEntries(captured);
}

/** How often a message is looked for: a log repeats itself, so a few places are enough. */
const mostTries = 100;

/** Where a message stands, with one word in each place that holds a word. */
function placesOf(pasted: string, flat: FlatText, pattern: MessagePattern): Place[] {
  const { search, names, spaced, piece } = pattern;
  if (!flat.text.includes(piece)) return [];
  const places: Place[] = [];
  search.lastIndex = 0;
  for (let tries = 0; tries < mostTries; tries++) {
    const found = search.exec(flat.text);
    if (!found) break;
    const captures = capturesOf(pasted, flat, found, names);
    const isMeant = names.every((name) => spaced.has(name) || !/\s/.test(captures[name] ?? ""));
    if (isMeant) places.push({ from: found.index, to: found.index + found[0].length, captures });
    else search.lastIndex = found.index + 1;
  }
  return places;
}

/**
 * Finds the messages of a catalogue that stand in a text.
 * @param pasted lines of logs, of terminals or of a page, as they were copied
 * @param catalogue messages in any order
 * @returns those found, the most specific first; one whose text is only a part of another that was
 * found is left out
 */
export function matchMessages<Sought extends SoughtMessage>(
  pasted: string,
  catalogue: readonly Sought[],
): MessageMatch<Sought>[] {
  const flat = flatten(pasted);
  const found = catalogue
    .map((message) => ({ message, pattern: messagePattern(message.text) }))
    .map((each) => ({ ...each, places: placesOf(pasted, flat, each.pattern) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => b.pattern.fixed - a.pattern.fixed);
  const taken: Range[] = [];
  return found.flatMap(({ message, pattern: { fixed }, places }) => {
    const free = places.filter(
      ({ from, to }) => !taken.some((range) => range.from <= from && to <= range.to),
    );
    const [first] = free;
    if (!first) return [];
    taken.push(...free);
    const { captures } = first;
    const [from, to] = [flat.at[first.from] ?? 0, (flat.at[first.to - 1] ?? 0) + 1];
    return [{ message, captures, from, to, fixed }];
  });
}
