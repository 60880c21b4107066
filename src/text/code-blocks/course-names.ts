import type { ExpressiveCodeBlock } from "@expressive-code/core";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { keepsCourseNames } from "../fences/course-names.ts";
import { onlyLooks } from "../fences/effects.ts";
import { collectFences } from "../fences/fence.ts";
import { defaultValues, fillPlaceholders } from "../fences/placeholders.ts";
import { runbookId } from "../lessons/runbook-path.ts";
import { importStyles } from "../../styles/import-styles.ts";
import { isForLab } from "./lab-only.ts";

/** How a fence says on its way to its page that it keeps the course's names; also the class of its frame. */
export const courseNames = "course-names";

/** Whether a block on the page keeps the course's names. */
export function showsCourseNames(block: ExpressiveCodeBlock): boolean {
  return isForLab(block) || block.metaOptions.getBoolean(courseNames) === true;
}

/**
 * Remark plugin: says of each block of a lesson whether it keeps the course's names; a command in a
 * sentence is held to the same rule. A runbook is left as it is: it is followed on the reader's own system.
 */
export function remarkCourseNames() {
  return (tree: Root, file: { path?: string; value: unknown }) => {
    const path = (file.path ?? "").replaceAll("\\", "/");
    if (runbookId(path) !== undefined) return;
    const fences = collectFences({ file: path, text: String(file.value), tree });
    if (fences.some(keepsCourseNames)) tree.children.unshift(importStyles("course-names"));
    visit(tree, "code", (node) => {
      const fence = fences.shift();
      if (fence && keepsCourseNames(fence)) node.meta = `${node.meta ?? ""} ${courseNames}`.trim();
    });
    visit(tree, "inlineCode", (node) => {
      if (!onlyLooks(node.value)) node.value = fillPlaceholders(node.value, defaultValues);
    });
  };
}
