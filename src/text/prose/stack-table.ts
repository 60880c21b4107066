import type { Element, ElementContent } from "hast";
import { toString } from "hast-util-to-string";
import { EXIT, visit } from "unist-util-visit";
import { columnLabels } from "./column-labels.ts";

/** From so many columns on, a phone cannot show them beside each other. */
const columnsOfStack = 3;

const roles: Readonly<Record<string, string>> = {
  table: "table",
  thead: "rowgroup",
  tbody: "rowgroup",
  tr: "row",
  td: "cell",
};

/** Whether a node of a row is one of its cells. */
export const isCell = (node: ElementContent): node is Element =>
  node.type === "element" && ["td", "th"].includes(node.tagName);

const roleOf = ({ tagName, properties }: Element) => {
  if (tagName !== "th") return roles[tagName];
  return properties["scope"] === "row" ? "rowheader" : "columnheader";
};

/**
 * Lets the cells of a wide table stand below each other where there is no room, by
 * src/styles/stacked.css. Its roles are written down, because browsers may forget them for cells that
 * are shown as blocks.
 * @param from how many columns make it wide
 * @returns whether it is wide
 */
export function stackTable(table: Element, from = columnsOfStack): boolean {
  const titles: string[] = [];
  visit(table, "element", (row) => {
    if (row.tagName !== "tr") return undefined;
    titles.push(...row.children.filter(isCell).map((cell) => toString(cell).trim()));
    return EXIT;
  });
  if (titles.length < from) return false;
  visit(table, "element", (node) => {
    const role = roleOf(node);
    if (role !== undefined) node.properties["role"] = role;
  });
  const { className } = table.properties;
  table.properties["className"] = [...(Array.isArray(className) ? className : []), "stacked"];
  table.properties["style"] = columnLabels(titles);
  return true;
}
