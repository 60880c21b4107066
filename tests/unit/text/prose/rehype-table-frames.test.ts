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
