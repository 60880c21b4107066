import type { Code, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Position } from "../../problems/position.ts";
import { unclosedIn, type Unclosed } from "./unclosed.ts";

/** A code fence of a lesson, as its author wrote it. */
export interface Fence {
  readonly file: string;
  readonly language: string | undefined;
  /** What stands after the language on the opening line. */
  readonly meta: string;
  /** The content, its lines separated by `\n` whatever the file has. */
  readonly value: string;
  /** How its author forgot to close it; `undefined` for a fence that is closed. */
  readonly unclosed: Unclosed | undefined;
  /** Place of the opening backticks. */
  readonly at: Position;
  /** Place of the first character of `meta`. */
  readonly metaAt: Position;
  /** The fence that directly precedes this one, with nothing between them. */
  readonly previous: Fence | undefined;
  /** Whether it stands in a numbered list: a step of a procedure. */
  readonly isStep: boolean;
}

/**
 * The place in the file of a place in the fence's content. Content of a fence inside a list is
 * indented in the file; its columns shift by as much as the fence itself.
 * @param line 1-based line of the content
 * @param column 1-based column of that line
 */
export function placeInFence(fence: Fence, line: number, column = 1, length = 1): Position {
  return { line: fence.at.line + line, column: fence.at.column - 1 + column, length };
}

/** What a fence's surroundings say of it. */
type Around = Pick<Fence, "previous" | "isStep">;

function toFence(file: string, lines: readonly string[], node: Code, around: Around): Fence {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const at = { line: start.line, column: start.column, length: 3 };
  // From the text, not from the node: Markdown resolves `&amp;` there, which moves columns.
  const opening = (lines[start.line - 1] ?? "").slice(start.column - 1);
  const [, lead = "", meta = ""] = /^([`~]*[ \t]*\S*[ \t]*)(.*?)\s*$/.exec(opening) ?? [];
  return {
    file,
    language: node.lang ?? undefined,
    meta,
    value: node.value.replaceAll("\r\n", "\n"),
    unclosed: unclosedIn(lines, node),
    at,
    metaAt: { line: start.line, column: start.column + lead.length },
    ...around,
  };
}

/** The code that stands in numbered lists. */
function codeOfSteps(tree: Root): Set<Code> {
  const steps = new Set<Code>();
  visit(tree, "list", (list) => {
    if (list.ordered) visit(list, "code", (node) => void steps.add(node));
  });
  return steps;
}

/** All code fences of a lesson, in order. */
export function collectFences({
  file,
  text,
  tree,
}: {
  file: string;
  text: string;
  tree: Root;
}): Fence[] {
  const fences: Fence[] = [];
  const byNode = new Map<Code, Fence>();
  const steps = codeOfSteps(tree);
  const lines = text.split("\n");
  visit(tree, "code", (node, index, parent) => {
    const before = parent && index ? parent.children[index - 1] : undefined;
    const previous = before?.type === "code" ? byNode.get(before) : undefined;
    const fence = toFence(file, lines, node, { previous, isStep: steps.has(node) });
    byNode.set(node, fence);
    fences.push(fence);
  });
  return fences;
}
