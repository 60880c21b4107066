import type { Element, ElementContent, Root, Text } from "hast";
import type { MdxJsxFlowElementHast } from "mdast-util-mdx-jsx";
import { toString } from "hast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import type { Fence } from "../fences/fence.ts";
import { ProblemError } from "../../problems/problem-error.ts";
import { checkDiagram } from "./check-diagram.ts";
import { drawAll, type DiagramRenderer } from "./draw.ts";
import { figureHtml } from "./figure.ts";
import { isNotes } from "./notes.ts";
import { importStyles } from "../../styles/import-styles.ts";

interface Found {
  readonly fence: Fence;
  readonly notes: Fence | undefined;
  readonly replace: (content: ElementContent) => void;
}

function isCode(node: Element | undefined, language: string): boolean {
  const names = node?.properties["className"];
  return node?.tagName === "code" && Array.isArray(names) && names.includes(`language-${language}`);
}

function toFence(file: string, pre: Element, code: Element, language: string): Fence {
  const start = pre.position?.start ?? { line: 1, column: 1 };
  const at = { line: start.line, column: start.column, length: 3 };
  const value = toString(code).replace(/\n$/, "");
  // What stands after the language: Astro moves it from the node's data to its properties.
  const meta = String(code.properties["metastring"] ?? "");
  const around = { previous: undefined, isStep: false };
  return { file, language, meta, value, unclosed: undefined, at, metaAt: at, ...around };
}

/** The block of notes at a place, and how many nodes lie before its end; text between is blank. */
function notesAt(
  siblings: readonly ElementContent[],
  index: number,
  file: string,
): { notes: Fence; count: number } | undefined {
  const blank = siblings[index]?.type === "text" ? 1 : 0;
  const pre = siblings[index + blank];
  const code = pre?.type === "element" && pre.tagName === "pre" ? pre.children[0] : undefined;
  if (pre?.type !== "element" || code?.type !== "element" || !isCode(code, "yaml"))
    return undefined;
  const notes = toFence(file, pre, code, "yaml");
  return isNotes(notes) ? { notes, count: blank + 1 } : undefined;
}

function findDiagrams(tree: Root, file: string): Found[] {
  const found: Found[] = [];
  visit(tree, "element", (node, index, parent) => {
    const [code] = node.children;
    if (node.tagName !== "pre" || code?.type !== "element") return undefined;
    if (!isCode(code, "mermaid") || !parent || index === undefined) return undefined;
    const after = notesAt(parent.children as ElementContent[], index + 1, file);
    if (after) parent.children.splice(index + 1, after.count);
    const replace = (content: ElementContent) => {
      parent.children[parent.children.indexOf(node)] = content;
    };
    found.push({ fence: toFence(file, node, code, "mermaid"), notes: after?.notes, replace });
    return SKIP;
  });
  return found;
}

/**
 * A figure whose content is one raw string instead of thousands of nodes, each of which MDX would
 * turn into a function call. `set:html` is Astro's, and so has to be on a JSX element.
 */
function figure(id: string, html: string): MdxJsxFlowElementHast {
  const attributes = { class: "diagram not-content", id, "set:html": html };
  return {
    type: "mdxJsxFlowElement",
    name: "figure",
    attributes: Object.entries(attributes).map(([name, value]) => ({
      type: "mdxJsxAttribute",
      name,
      value,
    })),
    children: [],
  };
}

const broken: Text = {
  type: "text",
  value: "This diagram has a mistake; the report names its line.",
};

/**
 * Rehype plugin: puts pictures in the places of `mermaid` fences. In a build all of them were
 * drawn before, when the course was checked; in `npm run dev` a changed one is drawn here.
 */
export function rehypeDiagrams(options: {
  diagramRenderer: DiagramRenderer;
  toProjectPath: (path: string) => string;
  /** Leaves a note in the place of a broken diagram, for `npm run dev`, which reports it itself. */
  tolerant?: boolean;
}) {
  return async (tree: Root, file: { path?: string; value: unknown }) => {
    const found = findDiagrams(tree, options.toProjectPath(file.path ?? ""));
    if (found.length === 0) return;
    const checked = found.map(({ fence, notes }) => checkDiagram(fence, notes));
    const { drawings, problems } = await drawAll(
      checked.flatMap((c) => c.diagram ?? []),
      options.diagramRenderer,
    );
    const all = [...checked.flatMap((c) => c.problems), ...problems];
    if (all.length > 0 && !options.tolerant) {
      throw new ProblemError(all, () => String(file.value));
    }

    tree.children.unshift(importStyles("diagrams"));
    for (const [index, { replace }] of found.entries()) {
      const diagram = checked[index]?.diagram;
      const drawing = diagram && drawings.get(diagram);
      if (!drawing) {
        replace({ type: "element", tagName: "p", properties: {}, children: [broken] });
        continue;
      }
      const id = `diagram-${index + 1}`;
      replace(figure(id, figureHtml(drawing, diagram, id)));
    }
  };
}
