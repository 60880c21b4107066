import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { figureHtml } from "../../../../src/text/diagrams/figure.ts";

const drawing = {
  svg: '<svg id="DIAGRAM-ID-svg" aria-labelledby="DIAGRAM-ID-title"></svg>',
  width: 200,
  height: 100,
  minWidth: 150,
  textAlternative: ["a → b", "b → c"],
  nodes: [],
};
const alternative = { title: "Way of WAL", description: "From A to C.", notes: [], tones: [] };

/** The elements of a figure that a selector of one tag or one class means. */
function find(html: string, name: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html, { fragment: true }), "element", (node) => {
    const classes = node.properties["className"];
    if (node.tagName === name || (Array.isArray(classes) && classes.includes(name)))
      found.push(node);
  });
  return found;
}
const texts = (html: string, name: string) => find(html, name).map((node) => toString(node));

test("a figure holds the picture under its own id, its caption and its text", () => {
  const html = figureHtml(drawing, alternative, "diagram-2");
  expect(find(html, "svg").map(({ properties }) => properties)).toEqual([
    { id: "diagram-2-svg", ariaLabelledBy: ["diagram-2-title"] },
  ]);
  expect(texts(html, "figcaption")).toEqual(["Way of WAL"]);
  expect(texts(html, "p")).toEqual(["From A to C."]);
  expect(texts(html, "li")).toEqual(["a → b", "b → c"]);
});

test("the frame can be reached by keyboard, is named after the diagram, and is not searched", () => {
  const [frame] = find(figureHtml(drawing, alternative, "diagram-2"), "diagram-frame");
  expect(frame?.properties).toMatchObject({
    tabIndex: 0,
    role: "group",
    ariaLabel: "Way of WAL (diagram)",
    dataFinderIgnore: "",
  });
});

test("the style sheet is told how narrow the picture may be", () => {
  expect(figureHtml(drawing, alternative, "diagram-2")).toContain("--min-width:150px");
});

test("what authors write is text, never HTML", () => {
  const title = '"a" <b> & c';
  const description = "<script>alert(1)</script>";
  const html = figureHtml(
    { ...drawing, textAlternative: ["<img src=x>"] },
    { title, description, notes: [], tones: [] },
    "d",
  );
  expect(find(html, "diagram-frame").map(({ properties }) => properties["ariaLabel"])).toEqual([
    `${title} (diagram)`,
  ]);
  expect(texts(html, "figcaption")).toEqual([title]);
  expect(texts(html, "p")).toEqual([description]);
  expect(texts(html, "li")).toEqual(["<img src=x>"]);
  expect(["script", "img", "b"].flatMap((name) => find(html, name))).toEqual([]);
});

test("a title that holds replacement patterns stays as it is", () => {
  const html = figureHtml(
    drawing,
    { title: "costs $& $1", description: "", notes: [], tones: [] },
    "d",
  );
  expect(texts(html, "figcaption")).toEqual(["costs $& $1"]);
});
