import type { InlineCode, Root } from "mdast";
import { visit } from "unist-util-visit";
import { placeOf, placeAtOffset } from "../problems/position.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { placeInFence, type Fence } from "./fence.ts";
import { findPlaceholders, placeholders } from "./placeholders.ts";

const known = Object.keys(placeholders);
const definitions = "src/fences/placeholders.ts";

/** Reports placeholders in a fence that are not defined. */
export function checkFencePlaceholders(fence: Fence): Problem[] {
  return findPlaceholders(fence.value)
    .filter(({ name }) => !known.includes(name))
    .map(({ name, offset, length }) => {
      const { line, column } = placeAtOffset(fence.value, offset);
      const at = placeInFence(fence, line, column, length);
      return problem("fence/unknown-placeholder", { file: fence.file, at }, { name, known });
    });
}

function inlineCode(tree: Root): InlineCode[] {
  const nodes: InlineCode[] = [];
  visit(tree, "inlineCode", (node) => void nodes.push(node));
  return nodes;
}

/** Reports placeholders in inline code that are not defined. */
export function checkInlinePlaceholders({ file, tree }: { file: string; tree: Root }): Problem[] {
  return inlineCode(tree).flatMap((node) =>
    findPlaceholders(node.value)
      .filter(({ name }) => !known.includes(name))
      .map(({ name }) =>
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
