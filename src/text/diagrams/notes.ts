import { isMap, isScalar, parseDocument } from "yaml";
import { attribute } from "../fences/attributes.ts";
import { placeInFence, type Fence } from "../fences/fence.ts";
import { placeAtOffset, type Position } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";

/** What an author says of one node of a diagram. */
export interface Note {
  readonly node: string;
  /** Text in which backticks mark code. */
  readonly text: string;
  /** Where the node's id stands. */
  readonly at: Position;
}

/** A node of a drawing that a note can be about: its id in the source, and what it says. */
export interface DiagramNode {
  readonly id: string;
  readonly text: string;
}

/** More than this is no note, but a part of the lesson. */
const longest = 280;

/** Whether a fence is the notes of the diagram before it. */
export function isNotes(fence: Fence): boolean {
  return fence.language === "yaml" && attribute(fence, "notes") !== undefined;
}

/** The notes of a diagram among the fences of a lesson. */
export function notesAfter(diagram: Fence, fences: readonly Fence[]): Fence | undefined {
  return fences.find((fence) => fence.previous === diagram && isNotes(fence));
}

/**
 * Reads a block of notes: lines of the form `node: text`.
 * @returns the notes, and what is wrong with the block; broken YAML is the fence grammar's to report
 */
export function readNotes(fence: Fence): { notes: Note[]; problems: Problem[] } {
  const document = parseDocument(fence.value, { prettyErrors: false, logLevel: "error" });
  if (document.errors.length > 0) return { notes: [], problems: [] };
  const place = (node: unknown) => {
    const range = (node as { range?: [number, number] } | null)?.range ?? [0, 1];
    const { line, column } = placeAtOffset(fence.value, range[0]);
    return placeInFence(fence, line, column, Math.max(1, range[1] - range[0]));
  };
  if (!isMap(document.contents)) {
    const where = { file: fence.file, at: placeInFence(fence, 1) };
    return { notes: [], problems: [problem("diagram/notes-shape", where, {})] };
  }
  const notes: Note[] = [];
  const problems: Problem[] = [];
  for (const { key, value } of document.contents.items) {
    const node = isScalar(key) ? String(key.value) : "this node";
    const where = { file: fence.file, at: place(key) };
    const wrong = checkNote(where, node, value, fence.value);
    if (wrong) problems.push(wrong);
    else notes.push({ node, text: textOf(value), at: where.at });
  }
  return { notes, problems };
}

function textOf(value: unknown): string {
  return isScalar(value) && typeof value.value === "string" ? value.value.trim() : "";
}

/** What is wrong with what stands after `node:`. */
function checkNote(
  where: { file: string; at: Position },
  node: string,
  value: unknown,
  source: string,
): Problem | undefined {
  const text = textOf(value);
  if (!isScalar(value) || text === "") return problem("diagram/note-not-text", where, { node });
  const behind = source.slice(value.range?.[1] ?? source.length).split("\n")[0] ?? "";
  if (value.type === "PLAIN" && /^[ \t]+#/.test(behind)) {
    return problem("diagram/cut-note", where, { node });
  }
  const { length } = text;
  return length > longest
    ? problem("diagram/long-note", where, { node, length, longest })
    : undefined;
}

/** What is said of a node that the drawing does not have: by a note, or by a class. */
export function checkNotes(
  { file }: Fence,
  notes: readonly Pick<Note, "node" | "at">[],
  nodes: readonly DiagramNode[],
): Problem[] {
  const known = nodes.map(({ id }) => id);
  return notes
    .filter(({ node }) => !known.includes(node))
    .map(({ node, at }) => problem("diagram/unknown-node", { file, at }, { node, known }));
}
