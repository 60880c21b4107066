import { ExpressiveCodeEngine } from "@expressive-code/core";
import { toHtml } from "@expressive-code/core/hast";
import { pluginFrames } from "@astrojs/starlight/expressive-code";
import { expect, test } from "vitest";
import { copyPlugin } from "../../../../src/text/code-blocks/copy-plugin.ts";
import { outputPlugin } from "../../../../src/text/code-blocks/output-plugin.ts";
import { placeholderPlugin } from "../../../../src/text/code-blocks/placeholder-plugin.ts";
import { recordedAttribute } from "../../../../src/text/code-blocks/recorded-values.ts";

async function render(code: string, meta = "output"): Promise<string> {
  const plugins = [pluginFrames(), outputPlugin(), placeholderPlugin(), copyPlugin()];
  const engine = new ExpressiveCodeEngine({ plugins });
  const { renderedGroupAst } = await engine.render({ code, language: "text", meta });
  return toHtml(renderedGroupAst);
}

const linesOf = (html: string) =>
  [...html.matchAll(/<div class="code">(.*?)<\/div>/g)].map(([, line = ""]) => line);
const captionOf = (html: string) => /<figcaption[^>]*>(.*?)<\/figcaption>/.exec(html)?.[1];
const varies = (value: string) => `<i title="Differs from run to run">${value}</i>`;
const recorded = (...values: readonly string[]) => `output ${recordedAttribute(values)}`;

test("wildcards show what was recorded, in order over all lines", async () => {
  const html = await render("lsn [LSN] [SIZE]\n  ...\npid [PID].", recorded("0/1A", "48 MB", "7"));
  expect(linesOf(html)).toEqual([
    `lsn ${varies("0/1A")} ${varies("48 MB")}`,
    '<span class="indent">  </span><span role="img" aria-label="Lines left out" title="Lines left out">⋮</span>',
    `pid ${varies("7")}.`,
  ]);
});

test("the columns of a table stay where they are", async () => {
  const table = [
    " slot_name  | active_pid | restart_lsn ",
    "------------+------------+-------------",
    " {{slot}} |      [PID] | [LSN]",
  ].join("\n");
  const html = await render(table, recorded("7", "0/1A2B3C8"));
  expect(linesOf(html)[2]).toBe(
    `<span class="indent"> </span><var data-name="slot">orders_cdc</var> |          ${varies("7")} | ${varies("0/1A2B3C8")}`,
  );
});

test("without a record, and beyond it, wildcards stand for themselves", async () => {
  expect(linesOf(await render("[LSN] at [TIME]"))).toEqual([
    `${varies("[LSN]")} at ${varies("[TIME]")}`,
  ]);
  expect(linesOf(await render("[LSN] at [TIME]", recorded("0/1A")))).toEqual([
    `${varies("0/1A")} at ${varies("[TIME]")}`,
  ]);
});

test("values may hold quotes, markup, percent signs and nothing at all", async () => {
  const values = [`"'`, "<b>", "50% \\"];
  expect(linesOf(await render("[..];[..];[..]", recorded(...values)))).toEqual([
    [`"'`, "&#x3C;b>", "50% \\"].map(varies).join(";"),
  ]);
  expect(linesOf(await render("a[..]b", recorded("")))).toEqual(["ab"]);
});

test("placeholders are filled as in commands, also next to a wildcard", async () => {
  expect(linesOf(await render("[PID]{{slot}}[PID]", recorded("12", "345")))).toEqual([
    `${varies("12")}<var data-name="slot">orders_cdc</var>${varies("345")}`,
  ]);
});

test("the frame is named, explains its mark, and has nothing to copy", async () => {
  const html = await render("pid [PID]");
  expect(html).toContain('<figure class="frame output">');
  expect(captionOf(html)).toBe("<span>Output</span><small>dotted: differs from run to run</small>");
  expect(html).not.toContain("<button");
});

test("output that is the same each time needs no explanation; a title follows the name", async () => {
  const html = await render("(1 row)", 'output title="After the restart"');
  expect(html).toContain('<figure class="frame output">');
  expect(captionOf(html)).toBe("<span>Output: After the restart</span>");
});

test("other text stays as it is", async () => {
  const html = await render("...\n[LSN]", "");
  expect(linesOf(html)).toEqual(["...", "[LSN]"]);
  expect(html).not.toContain("output");
});

test("tables are not wrapped, everything else may be", async () => {
  const meta = "output wrap";
  expect(await render(" a | b\n---+---\n 1 | 2", meta)).not.toContain('class="wrap"');
  for (const code of ["---", "a -+- b", " a | b"]) {
    expect(await render(code, meta), code).toContain('class="wrap"');
  }
});

test("a table scrolls, so that it can be reached and says what it is; other output wraps", async () => {
  const table = "a | b\n--+--\n1 | 2";
  expect(await render(table, 'output title="replica"')).toMatch(
    /<pre[^>]* tabindex="0" role="group" aria-label="Output: replica"/,
  );
  expect(await render("a | b")).not.toMatch(/<pre[^>]* (tabindex|role)=/);
});
