import { ExpressiveCodeEngine, type ExpressiveCodePlugin } from "@expressive-code/core";
import { toHtml } from "@expressive-code/core/hast";
import { expect, test } from "vitest";
import { blankPlugin } from "../../../../src/text/code-blocks/blank-plugin.ts";
import { outputPlugin } from "../../../../src/text/code-blocks/output-plugin.ts";
import { syntaxTheme } from "../../../../src/text/code-blocks/code-theme.ts";
import { tokenClassPlugin } from "../../../../src/text/code-blocks/token-class-plugin.ts";

async function html(plugin: ExpressiveCodePlugin, code: string, meta = "", language = "text") {
  const engine = new ExpressiveCodeEngine({ plugins: [plugin] });
  const { renderedGroupAst } = await engine.render({ code, language, meta });
  return toHtml(renderedGroupAst);
}

const linesOf = (page: string) =>
  [...page.matchAll(/<div class="code">(.*?)<\/div>/g)].map(([, line = ""]) => line);

test("what is to be filled in is marked, each blank of a line, and nothing beside it", async () => {
  const [line] = linesOf(await html(blankPlugin(), "a 'FILL_IN_HOST:FILL_IN_PORT_2' FILL_IN_"));
  expect(line).toBe(
    'a \'<mark class="blank" title="Fill this in first">FILL_IN_HOST</mark>:' +
      '<mark class="blank" title="Fill this in first">FILL_IN_PORT_2</mark>\' FILL_IN_',
  );
});

const table = "verdict  | keeps\n---------+-------\n[..]+02  | [SIZE]\n(1 row)";

test("the first column of a labelled table is an element of its own, wildcards included", async () => {
  const lines = linesOf(await html(outputPlugin(), table, 'output label="You should see"'));
  expect(lines).toEqual([
    '<span class="first-column">verdict  </span>| keeps',
    '<span class="first-column">---------</span>+-------',
    '<span class="first-column"><i title="Differs from run to run">[..]</i>+02  </span>' +
      '| <i title="Differs from run to run">[SIZE]</i>',
    "(1 row)",
  ]);
});

test("in lessons, and in output that is no table, no column is marked", async () => {
  expect(await html(outputPlugin(), table, "output")).not.toContain("first-column");
  const text = await html(outputPlugin(), "a | b", 'output label="You should see"');
  expect(text).not.toContain("first-column");
});

test("a line that wraps keeps how far it is indented; only its colors become classes", async () => {
  const plugins = [tokenClassPlugin()];
  const props = { wrap: true, preserveIndent: true };
  const engine = new ExpressiveCodeEngine({
    plugins,
    themes: [syntaxTheme],
    defaultProps: props,
    minSyntaxHighlightingColorContrast: 0,
  });
  const { renderedGroupAst } = await engine.render({ code: "  a\nb", language: "text" });
  const styles = [...toHtml(renderedGroupAst).matchAll(/ style="([^"]*)"/g)].map(([, css]) => css);
  expect(styles).toEqual(["--ecIndent:2ch"]);
});
