import type { Paragraph, PhrasingContent, RootContent, Text } from "mdast";

type Properties = Readonly<Record<string, string | boolean | string[]>>;

/** An element of the page that Markdown has no word for; to mdast it is a paragraph. */
export function element(
  tag: string,
  properties: Properties,
  children: readonly (RootContent | string)[],
): Paragraph {
  const nodes = children.map((child) => (typeof child === "string" ? textNode(child) : child));
  const node: Paragraph = { type: "paragraph", children: nodes as PhrasingContent[] };
  return Object.assign(node, { data: { hName: tag, hProperties: properties } });
}

function textNode(value: string): Text {
  return { type: "text", value };
}
