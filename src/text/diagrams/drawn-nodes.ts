import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import type { DiagramNode } from "./notes.ts";

/** Begins the ids that Mermaid gives to nodes of flowcharts, states and entities. */
const nodeId = /(?:^|-)(?:flowchart|state|entity)-(.+)-\d+$/;

/** The attribute by which a node is found in a finished drawing. */
export const nodeAttribute = "data-node";

const classesOf = (node: Element) =>
  Array.isArray(node.properties["className"]) ? node.properties["className"].map(String) : [];

/** The author's id of an element of a drawing; `undefined` when it is no node. */
export function nodeIdOf(
  classes: readonly string[],
  id: string,
  name: string | undefined,
): string | undefined {
  if (classes.includes("actor-top")) return name;
  return classes.includes("node") ? nodeId.exec(id)?.[1] : undefined;
}

function words(node: Element): string {
  const rows: string[] = [];
  visit(node, "element", (child) => {
    if (child.tagName === "tspan" && classesOf(child).includes("row")) rows.push(toString(child));
  });
  const text = rows.length > 0 ? rows.join(" ") : toString(node);
  return text.replace(/\s+/g, " ").trim();
}

/**
 * The nodes of a drawing, in its order, each once.
 * @param svg as Mermaid made it
 */
export function drawnNodes(svg: string): DiagramNode[] {
  const nodes = new Map<string, string>();
  visit(fromHtml(svg, { fragment: true, space: "svg" }), "element", (node, _, parent) => {
    const { id, name } = node.properties;
    const found = nodeIdOf(classesOf(node), id ?? "", typeof name === "string" ? name : undefined);
    if (found === undefined || nodes.has(found)) return;
    const holder = node.tagName === "rect" && parent?.type === "element" ? parent : node;
    nodes.set(found, words(holder) || found);
  });
  return [...nodes].map(([id, text]) => ({ id, text }));
}
