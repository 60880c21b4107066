import type { InlineCode, Root } from "mdast";
import { visit } from "unist-util-visit";
import { placeOf, placeAtOffset } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { attribute } from "./attributes.ts";
import { placeInFence, type Fence } from "./fence.ts";
import { findHalfPlaceholders, findPlaceholders, placeholders } from "./placeholders.ts";

const known = Object.keys(placeholders);
const definitions = "src/text/fences/placeholders.ts";

/** Names that are not defined, and those that lack a brace. */
const mistakesIn = (text: string) => [
  ...findPlaceholders(text).filter(({ name }) => !known.includes(name)),
  ...findHalfPlaceholders(text),
];

/**
 * Reports placeholders in a fence that are not defined, not closed, or in a diagram or its notes,
 * where nothing is filled in.
 */
export function checkFencePlaceholders(fence: Fence): Problem[] {
  const where = ({ offset, length }: { offset: number; length: number }) => {
    const { line, column } = placeAtOffset(fence.value, offset);
    return { file: fence.file, at: placeInFence(fence, line, column, length) };
  };
  if (fence.language === "mermaid" || attribute(fence, "notes") !== undefined) {
    return findPlaceholders(fence.value).map((found) =>
      problem("diagram/placeholder", where(found), { name: found.name }),
    );
  }
  return mistakesIn(fence.value).map((found) =>
    problem("fence/unknown-placeholder", where(found), { name: found.name, known }),
  );
}

function inlineCode(tree: Root): InlineCode[] {
  const nodes: InlineCode[] = [];
  visit(tree, "inlineCode", (node) => void nodes.push(node));
  return nodes;
}

/** Reports placeholders in inline code that are not defined, or not closed. */
export function checkInlinePlaceholders({ file, tree }: { file: string; tree: Root }): Problem[] {
  return inlineCode(tree).flatMap((node) =>
    mistakesIn(node.value).map(({ name }) =>
      problem("fence/unknown-placeholder", { file, at: placeOf(node) }, { name, known }),
    ),
  );
}

/** Names used in a lesson, in fences and in inline code. */
export function usedPlaceholders(fences: readonly Fence[], tree: Root): string[] {
  const texts = [...fences.map((f) => f.value), ...inlineCode(tree).map((n) => n.value)];
  return texts.flatMap((text) => findPlaceholders(text).map(({ name }) => name));
}

/** Reports definitions that no lesson uses. */
export function checkUnusedPlaceholders(used: ReadonlySet<string>): Problem[] {
  return known
    .filter((name) => !used.has(name))
    .map((name) =>
      problem("fence/unused-placeholder", { file: definitions, at: "whole-file" }, { name }),
    );
}
