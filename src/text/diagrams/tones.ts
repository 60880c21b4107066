import { placeInFence, type Fence } from "../fences/fence.ts";
import { placeAtOffset, type Position } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { token, type ColorPair } from "../../styles/read-tokens.ts";

/** How a meaning looks. The edge says it too, for readers who do not tell the colors apart. */
interface Look {
  /** What the key under the picture and the diagram's text call it. */
  readonly word: string;
  /** Part of the names of its tokens: `--diagram-alarm`, `--diagram-alarm-edge`. */
  readonly color: string;
  /** Width of its edge in pixels; that of other nodes is 1. */
  readonly width: number;
  /** Lengths of dashes and gaps; empty for a line without gaps. */
  readonly dashes: string;
}

/** What a node of a flowchart or a state can mean, by the class that an author writes. */
export const tones = {
  cause: { word: "Cause", color: "third", width: 2, dashes: "2 3" },
  decision: { word: "Decision", color: "second", width: 1.5, dashes: "7 4" },
  danger: { word: "Danger", color: "alarm", width: 3.5, dashes: "" },
  good: { word: "Good end", color: "good", width: 2, dashes: "12 3 2 3" },
} as const satisfies Record<string, Look>;

export type Tone = keyof typeof tones;
export const toneNames = Object.keys(tones) as readonly Tone[];

export const isTone = (name: string): name is Tone => Object.hasOwn(tones, name);

/** Where an author says what nodes mean. */
export interface ToneMark {
  /** The class that was written, a tone or not. */
  readonly name: string;
  readonly at: Position;
  /** The nodes that a statement names; none behind `:::`, which stands at the node itself. */
  readonly nodes: readonly { readonly node: string; readonly at: Position }[];
  /** Of a sequence diagram, which of its notes it is about, counted from 0. */
  readonly note?: number;
}

/** Diagrams in which Mermaid knows classes; texts of others may hold the same signs. */
const withClasses = ["flowchart", "stateDiagram-v2", "erDiagram"];

const statement = /(?<=^|;)([ \t]*class[ \t]+)(.+?)([ \t]+)([^\s;]+)[ \t]*(?=;|$)/gm;
const shorthand = /:::([ \t]*)(\w+(?:-\w+)*)/g;
/** Texts of nodes and labels, which may say anything. */
const quoted = /"[^"\n]*"/g;

/**
 * What the author says of the meaning of nodes, by `class A,B danger` and `A:::danger`.
 * @param kind of diagram, by its first word
 * @param source without comments, titles and descriptions
 */
export function readTones(fence: Fence, kind: string, source: string): ToneMark[] {
  if (!withClasses.includes(kind)) return [];
  const code = source.replace(quoted, (text) => " ".repeat(text.length));
  const at = (offset: number, length: number) => {
    const { line, column } = placeAtOffset(code, offset);
    return placeInFence(fence, line, column, length);
  };
  const statements = [...code.matchAll(statement)].map((match) => {
    const [, word = "", ids = "", space = "", name = ""] = match;
    const start = match.index + word.length;
    const nodes = [...ids.matchAll(/[^\s,]+/g)].map(({ 0: node, index }) => ({
      node,
      at: at(start + index, node.length),
    }));
    return { name, nodes, at: at(start + ids.length + space.length, name.length) };
  });
  const atNodes = [...code.matchAll(shorthand)].map((match) => {
    const [, space = "", name = ""] = match;
    return { name, nodes: [], at: at(match.index + 3 + space.length, name.length) };
  });
  return [...statements, ...atNodes];
}

/** Classes that are no tone, and tones in a diagram that has none. */
export function checkTones({ file }: Fence, kind: string, marks: readonly ToneMark[]): Problem[] {
  return marks.flatMap(({ name, at }) => {
    if (kind === "erDiagram") return [problem("diagram/no-tones", { file, at }, { name })];
    return isTone(name) ? [] : [problem("diagram/unknown-tone", { file, at }, { name, toneNames })];
  });
}

/**
 * The rules that give nodes their tones, for Mermaid's `themeCSS`: in the light colors, as all it draws.
 * A shape with round ends is drawn twice, once to fill it and once in short pieces for the edge, in
 * which dashes would be lost; so the fill's own outline is the edge.
 */
export function toneStyles(tokens: Readonly<Record<string, ColorPair>>): string {
  const rules = toneNames.map((name) => {
    const { color, width, dashes } = tones[name];
    const [fill, edge] = [color, `${color}-edge`].map((of) => token(tokens, `diagram-${of}`).light);
    const line = `stroke: ${edge}; stroke-width: ${width}px; stroke-dasharray: ${dashes || "none"};`;
    const node = `.node.${name}`;
    return [
      `${node} .label-container, ${node} .outer-path path { fill: ${fill}; ${line} }`,
      `${node} .outer-path path + path { stroke: none; fill: none; }`,
      `.note.${name} { fill: ${fill}; ${line} }`,
    ].join(" ");
  });
  return rules.join(" ");
}

/** The tones that a diagram has, in the order of the key. */
export function tonesOf(marks: readonly ToneMark[]): Tone[] {
  return toneNames.filter((tone) => marks.some(({ name }) => name === tone));
}

/** A small picture of a node of this tone. */
function swatch(tone: Tone): string {
  const { color, width, dashes } = tones[tone];
  const look = `fill="var(--diagram-${color})" stroke="var(--diagram-${color}-edge)" stroke-width="${width}"`;
  const dashed = dashes && ` stroke-dasharray="${dashes}"`;
  return `<svg width="36" height="18" aria-hidden="true"><rect x="2" y="2" width="32" height="14" ${look}${dashed}/></svg>`;
}

/** HTML of the key to a diagram's tones; empty for a diagram without any. */
export function toneKey(marks: readonly ToneMark[]): string {
  const items = tonesOf(marks).map((tone) => `<li>${swatch(tone)}${tones[tone].word}</li>`);
  return items.length > 0 ? `<ul class="diagram-key">${items.join("")}</ul>` : "";
}
