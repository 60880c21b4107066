import { placeInFence, type Fence } from "../fences/fence.ts";
import { placeAtOffset } from "../../problems/position.ts";
import type { ParsedDiagram } from "./parsed-diagram.ts";
import { toneNames, tones, type ToneMark } from "./tones.ts";

/** A note of a sequence diagram, to the end of its line. */
const noteLine = /^[ \t]*note[ \t]+(?:over|left of|right of)\b[^:\n]*:[^\n]*$/gim;

/** What a note means, behind its text. */
const meaning = /[ \t]*:::([ \t]*)(\w+(?:-\w+)*)[ \t]*$/;

/**
 * What the author says of the meaning of notes: `Note over P: the slot is lost :::danger`. Mermaid knows no classes in a
 * sequence diagram, so the mark is ours, and Mermaid is given the source without it.
 * @param source without comments, titles and descriptions
 */
export function readNoteTones(fence: Fence, source: string): ToneMark[] {
  return [...source.matchAll(noteLine)].flatMap(({ 0: line, index }, note) => {
    const found = meaning.exec(line);
    if (!found) return [];
    const [whole, space = "", name = ""] = found;
    const start = index + found.index + whole.indexOf(":::") + 3 + space.length;
    const place = placeAtOffset(source, start);
    const at = placeInFence(fence, place.line, place.column, name.length);
    return [{ name, nodes: [], at, note }];
  });
}

/** The source as Mermaid is given it. */
export const withoutNoteTones = (source: string): string =>
  source.replace(noteLine, (line) => line.replace(meaning, ""));

/**
 * A drawing whose notes have the classes of their meanings.
 * @param svg as Mermaid made it: notes stand in it in the order of the source
 */
export function markNoteTones(svg: string, marks: readonly ToneMark[]): string {
  let note = -1;
  return svg.replace(/(?<=<rect\b[^>]*\bclass=")note(?=")/g, () => {
    note += 1;
    return ["note", ...marks.filter((mark) => mark.note === note).map(({ name }) => name)].join(
      " ",
    );
  });
}

/** What notes mean, as lines of text. */
export function noteMeanings(parsed: ParsedDiagram, marks: readonly ToneMark[]): string[] {
  if (parsed.kind !== "sequence") return [];
  const notes = parsed.rows.filter(({ type }) => type === "NOTE").map(({ text }) => text);
  return toneNames.flatMap((tone) => {
    const own = marks.flatMap(({ name, note }) => (name === tone ? (notes[note ?? -1] ?? []) : []));
    return own.length > 0 ? [`${tones[tone].word}: ${[...new Set(own)].join("; ")}`] : [];
  });
}
