import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";

const classes = (node: Element) =>
  Array.isArray(node.properties["className"]) ? node.properties["className"].map(String) : [];

/** The text of a group; Mermaid breaks long labels into rows, which become words again. */
function words(node: Element): string {
  const rows: string[] = [];
  visit(node, "element", (child) => {
    if (child.tagName === "tspan" && classes(child).includes("row")) rows.push(toString(child));
  });
  const text = rows.length > 0 ? rows.join(" ") : toString(node);
  return text.replace(/\s+/g, " ").trim();
}

interface Parts {
  readonly nodes: Map<string, string>;
  readonly labels: Map<string, string>;
  readonly groups: Map<string, string>;
  readonly edges: string[];
}

function read(tree: Root): Parts {
  const parts: Parts = { nodes: new Map(), labels: new Map(), groups: new Map(), edges: [] };
  let prefix = "";
  visit(tree, "element", (node) => {
    const names = classes(node);
    const id = node.properties.id ?? "";
    const dataId = String(node.properties["dataId"] ?? "");
    if (node.tagName === "svg") {
      prefix = `${id}-`;
    } else if (node.tagName === "g" && names.includes("node")) {
      parts.nodes.set(/flowchart-(.+)-\d+$/.exec(id)?.[1] ?? id, words(node));
    } else if (node.tagName === "g" && names.includes("cluster")) {
      parts.groups.set(id.slice(prefix.length), words(node));
    } else if (node.tagName === "g" && names.includes("label") && dataId) {
      parts.labels.set(dataId, words(node));
    } else if (node.tagName === "path" && node.properties["dataEdge"] !== undefined) {
      parts.edges.push(dataId);
    }
  });
  return parts;
}

/** Splits an edge's id, `L_from_to_0`, at the one place where both halves are nodes or groups. */
function ends(edge: string, isKnown: (id: string) => boolean): [string, string] | undefined {
  const inner = edge.replace(/^L_/, "").replace(/_\d+$/, "");
  for (let cut = inner.indexOf("_"); cut > 0; cut = inner.indexOf("_", cut + 1)) {
    const [from, to] = [inner.slice(0, cut), inner.slice(cut + 1)];
    if (isKnown(from) && isKnown(to)) return [from, to];
  }
  return undefined;
}

/**
 * The edges of a flowchart as lines "from → to: label", then the nodes no edge touches.
 * Read from the drawing, because Mermaid's own parser has already resolved chains, groups and
 * shapes there.
 */
export function flowchartTwin(svg: string): string[] {
  const { nodes, labels, groups, edges } = read(fromHtml(svg, { fragment: true, space: "svg" }));
  const touched = new Set<string>();
  const lines = edges.flatMap((edge) => {
    const pair = ends(edge, (id) => nodes.has(id) || groups.has(id));
    if (!pair) return labels.get(edge) ? [labels.get(edge) ?? ""] : [];
    pair.forEach((id) => touched.add(id));
    const step = pair.map((id) => nodes.get(id) ?? groups.get(id)).join(" → ");
    const label = labels.get(edge);
    return [label ? `${step}: ${label}` : step];
  });
  const alone = [...nodes].filter(([id]) => !touched.has(id)).map(([, text]) => text);
  return [...lines, ...alone, ...groups.values()].filter(Boolean);
}
