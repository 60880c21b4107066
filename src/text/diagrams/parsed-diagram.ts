import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";
import { isTone, type Tone } from "./tones.ts";
import type { RawDiagram, RawState, RawStatement } from "./parse-in-page.ts";

/** What an author calls something, and what is drawn of it. */
export interface Named {
  readonly id: string;
  readonly text: string;
}

/** A message, a note or the beginning of a block of a sequence diagram. */
export interface SequenceRow {
  /** Mermaid's word for it, such as `SOLID`, `NOTE` or `LOOP_START`. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export interface StateName extends Named {
  /** A circle has no name, and neither has a mark: a fork, a join or a choice. */
  readonly shape: "state" | "start" | "end" | "mark";
}

/** A statement of a state diagram: a state, or a change between two. */
export interface Statement {
  readonly state: StateName;
  /** Where a change leads; `undefined` for a state by itself. */
  readonly to: StateName | undefined;
  /** The label of a change. */
  readonly text: string;
  readonly note: string;
  /** What stands inside of a state. */
  readonly inside: readonly Statement[];
}

/** What nodes mean, by the classes that their author gave them. */
export interface Toned {
  readonly tones: readonly { readonly id: string; readonly tone: Tone }[];
}

export interface ParsedFlowchart extends Toned {
  readonly kind: "flowchart";
  readonly nodes: readonly Named[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly text: string }[];
  readonly groups: readonly Named[];
}

export interface ParsedSequence {
  readonly kind: "sequence";
  readonly actors: readonly Named[];
  readonly rows: readonly SequenceRow[];
}

export interface ParsedStates extends Toned {
  readonly kind: "state";
  readonly statements: readonly Statement[];
}

/** The words of a diagram, as Mermaid's own parser read it. */
export type ParsedDiagram =
  | ParsedFlowchart
  | ParsedSequence
  | ParsedStates
  /** The other kinds, whose sources read well as they are. */
  | { readonly kind: "other"; readonly title: string };

function tonesOfNodes({ classes }: RawDiagram): Toned["tones"] {
  return classes.flatMap(([id, names]) =>
    names.split(/\s+/).flatMap((name) => (isTone(name) ? [{ id, tone: name }] : [])),
  );
}

/** A text of a diagram. Mermaid writes entities in signs of its own while it parses. */
function words(text: unknown): string {
  if (typeof text !== "string") return "";
  const html = text
    .replace(/ﬂ°°/g, "&#")
    .replace(/ﬂ°/g, "&")
    .replace(/¶ß/g, ";")
    .replace(/<br\s*\/?>/gi, " ");
  return toString(fromHtml(html, { fragment: true }))
    .replace(/\s+/g, " ")
    .trim();
}

function flowchart(raw: RawDiagram): ParsedFlowchart {
  const { vertices, edges, subGraphs } = raw;
  const groups = subGraphs.map(({ id, title }) => ({ id, text: words(title) }));
  const isGroup = ({ id }: Named) => groups.some((group) => group.id === id);
  const nodes = vertices.map(([id, { text }]) => ({ id, text: words(text) || id }));
  return {
    kind: "flowchart",
    nodes: nodes.filter((node) => !isGroup(node)),
    edges: edges.map(({ start, end, text }) => ({ from: start, to: end, text: words(text) })),
    groups,
    tones: tonesOfNodes(raw),
  };
}

function sequence({ actors, messages, lineTypes }: RawDiagram): ParsedSequence {
  const types = new Map(Object.entries(lineTypes).map(([name, number]) => [number, name]));
  return {
    kind: "sequence",
    actors: actors.map(([id, { description }]) => ({ id, text: words(description) || id })),
    rows: messages.map(({ type, from = "", to = "", message }) => ({
      type: types.get(type) ?? "",
      from,
      to,
      text: words(message),
    })),
  };
}

function stateName({ id, type = "default", description, start }: RawState): StateName {
  const circle = start === undefined ? undefined : start ? "start" : "end";
  const shape = circle ?? (type === "default" ? "state" : "mark");
  return { id, text: words(description) || id, shape };
}

function statements(all: readonly RawStatement[]): Statement[] {
  return all
    .filter(({ stmt }) => stmt === "state" || stmt === "relation")
    .map((raw) => ({
      state: stateName(raw.state1 ?? raw),
      to: raw.state2 && stateName(raw.state2),
      text: raw.state2 ? words(raw.description) : "",
      note: words(raw.note?.text),
      inside: statements(raw.doc ?? []),
    }));
}

/** The words of a diagram out of what Mermaid's parser gave. */
export function parsedDiagram(raw: RawDiagram): ParsedDiagram {
  if (raw.type.startsWith("flowchart")) return flowchart(raw);
  if (raw.type === "sequence") return sequence(raw);
  if (raw.type.startsWith("state")) {
    return { kind: "state", statements: statements(raw.statements), tones: tonesOfNodes(raw) };
  }
  return { kind: "other", title: words(raw.title) };
}
