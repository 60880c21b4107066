import type { Fence } from "../fences/fence.ts";
import type { Note } from "./notes.ts";
import { readNoteTones, withoutNoteTones } from "./note-tones.ts";
import { readTones, type ToneMark } from "./tones.ts";

/** A `mermaid` fence, taken apart. */
export interface Diagram {
  readonly fence: Fence;
  /** What it is by its first word, e.g. `sequenceDiagram`; another word stands as it was written. */
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  /**
   * What Mermaid is given: the author's source with comments, `accTitle`, `accDescr` and what notes mean blanked.
   * Mermaid would delete comments before parsing and so count other lines than the author; and
   * not every kind of diagram accepts a title or a description. Lines stay where they were.
   */
  readonly drawable: string;
  /** What the author says of single nodes. */
  readonly notes: readonly Note[];
  /** What the author says of the meaning of nodes. */
  readonly tones: readonly ToneMark[];
}

/** The kinds of diagrams whose look, text and errors are looked after here. */
export const kinds = [
  "flowchart",
  "sequenceDiagram",
  "stateDiagram-v2",
  "erDiagram",
  "timeline",
  "gantt",
  "quadrantChart",
  "xychart-beta",
  "pie",
] as const;

/** Other words with which Mermaid begins the same kinds. */
export const spellings = {
  graph: "flowchart",
  stateDiagram: "stateDiagram-v2",
  xychart: "xychart-beta",
} as const satisfies Record<string, (typeof kinds)[number]>;

// In any case of letters: Mermaid never sees these lines.
const titleLine = /^[ \t]*accTitle[ \t]*:[ \t]*(.*)$/im;
const descriptionLine = /^[ \t]*accDescr[ \t]*:[ \t]*(.*)$/im;
const descriptionBlock = /^[ \t]*accDescr[ \t]*\{([^}]*)\}[ \t]*$/im;
const comment = /^[ \t]*%%(?!\{).*$/gm;

const blank = (text: string) => text.replace(/[^\n]/g, "");
const squeeze = (text: string | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

/**
 * Reads a diagram fence; what is missing is an empty text.
 * @param notes of the block after it
 */
export function readDiagram(fence: Fence, notes: readonly Note[] = []): Diagram {
  const source = fence.value.replace(comment, blank);
  const title = squeeze(titleLine.exec(source)?.[1]);
  const description = squeeze((descriptionBlock.exec(source) ?? descriptionLine.exec(source))?.[1]);
  const drawable = source
    .replace(descriptionBlock, blank)
    .replace(descriptionLine, blank)
    .replace(titleLine, blank);
  const word = /\S+/.exec(drawable)?.[0] ?? "";
  const kind = new Map<string, string>(Object.entries(spellings)).get(word) ?? word;
  // Without this a gantt chart holds the time at which it was drawn.
  const steady = kind === "gantt" ? `${drawable}\n  todayMarker off` : drawable;
  if (kind === "sequenceDiagram") {
    const tones = readNoteTones(fence, drawable);
    const drawn = withoutNoteTones(drawable);
    return { fence, kind, title, description, drawable: drawn, notes, tones };
  }
  const tones = readTones(fence, kind, drawable);
  return { fence, kind, title, description, drawable: steady, notes, tones };
}
