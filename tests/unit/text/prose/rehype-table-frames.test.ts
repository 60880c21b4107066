import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "@expressive-code/core/hast";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { rehypeTableFrames } from "../../../../src/text/prose/rehype-table-frames.ts";

function framed(html: string): Element[] {
  const tree = fromHtml(html, { fragment: true });
  rehypeTableFrames()(tree);
  const frames: Element[] = [];
  visit(tree, "element", (node) => {
    if (node.tagName === "div") frames.push(node);
  });
  return frames;
}
const table = "<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>";

test("each table is put into a frame that can be reached and is named after its section", () => {
  const frames = framed(
    `${table}<h2>Slot states</h2>${table}<p>Text</p>${table}<h3>WAL</h3>${table}`,
  );
  expect(frames.map(({ properties }) => properties["ariaLabel"])).toEqual([
    "Table in this page",
    "Table in Slot states",
    "Table in Slot states (2)",
    "Table in WAL",
  ]);
  expect(frames[0]).toMatchObject({
    properties: { className: ["table-frame"], role: "group", tabIndex: 0 },
    children: [{ tagName: "table" }],
  });
});

test("a table keeps all that is in it", () => {
  const [frame] = framed(table);
  expect(frame?.children).toMatchObject([
    {
      tagName: "table",
      children: [
        { tagName: "thead", children: [{ children: [{ tagName: "th" }] }] },
        { tagName: "tbody", children: [{ children: [{ tagName: "td" }] }] },
      ],
    },
  ]);
});

test("a long name in the head of a table may wrap behind its underscores, and nowhere else", () => {
  const name = "<code>confirmed_flush_lsn</code>";
  const [frame] = framed(
    `<table><thead><tr><th>${name} _a_</th></tr></thead><tbody><tr><td>${name}</td></tr></tbody></table>`,
  );
  const html = frame ? toHtml(frame) : "";
  expect(html).toContain("<th><code>confirmed_<wbr>flush_<wbr>lsn</code> _a_</th>");
  expect(html).toContain(`<td>${name}</td>`);
});

const wide = (cells: string) =>
  `<table><thead><tr><th></th><th>Cost</th><th>When</th></tr></thead><tbody><tr>${cells}</tr></tbody></table>`;

test("a wide table names its columns for phones, and keeps its roles when it is shown as blocks", () => {
  const [frame] = framed(wide("<td>a</td><td>b</td><td>c</td>"));
  const html = frame ? toHtml(frame) : "";
  expect(frame?.children[0]).toMatchObject({
    properties: { className: ["stacked"], style: "--b:'Cost: ';--c:'When: '" },
  });
  expect(html).toContain(
    '<tr role="row"><th scope="row" role="rowheader">a</th><td role="cell">b</td><td role="cell">c</td></tr>',
  );
});

test("a table of two columns stays as it is, and so does one outside of a page", () => {
  const two = "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>";
  expect(
    framed(two)
      .map((frame) => toHtml(frame))
      .join(""),
  ).not.toContain("stacked");
  const tree = fromHtml(wide("<td>a</td><td>b</td><td>c</td>"), { fragment: true });
  rehypeTableFrames({ stacks: false })(tree);
  expect(toHtml(tree)).not.toContain("stacked");
});
