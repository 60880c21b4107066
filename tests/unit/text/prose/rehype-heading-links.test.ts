import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { rehypeHeadingLinks } from "../../../../src/text/prose/rehype-heading-links.ts";

function linksIn(html: string): [address: unknown, words: string][] {
  const tree = fromHtml(html, { fragment: true });
  rehypeHeadingLinks()(tree);
  const links: [unknown, string][] = [];
  visit(tree, "element", (node) => {
    if (node.tagName === "a") links.push([node.properties["href"], toString(node)]);
  });
  return links;
}

test("the words of a heading link to it", () => {
  const links = linksIn('<h2 id="size-it">Size <code>wal</code></h2><p>Text</p><h3 id="b">B</h3>');
  expect(links).toEqual([
    ["#size-it", "Size wal"],
    ["#b", "B"],
  ]);
});

test("a heading without an id, one that holds a link, and the page's title stay as they are", () => {
  const html =
    '<h1 id="_top">Title</h1><h2>Plain</h2><h3 id="a">See <em><a href="/x/">x</a></em></h3>';
  expect(linksIn(html)).toEqual([["/x/", "x"]]);
});
