import { ExpressiveCodeEngine } from "@expressive-code/core";
import { toHtml } from "@expressive-code/core/hast";
import { expect, test } from "vitest";
import { placeholderPlugin } from "../../../src/code-blocks/placeholder-plugin.ts";

async function lines(code: string, language = "text"): Promise<string[]> {
  const engine = new ExpressiveCodeEngine({ plugins: [placeholderPlugin()] });
  const { renderedGroupAst } = await engine.render({ code, language });
  return [...toHtml(renderedGroupAst).matchAll(/<div class="code">(.*?)<\/div>/g)].map(
    ([, line = ""]) => line,
  );
}

test("a placeholder shows its default, marked with its name", async () => {
  expect(await lines("echo {{slot}}!")).toEqual(['echo <var data-name="slot">orders_cdc</var>!']);
});

test("several placeholders of one line keep their places", async () => {
  expect(await lines("{{ slot }} {{connector}}\n{{bootstrap}}")).toEqual([
    '<var data-name="slot">orders_cdc</var> <var data-name="connector">orders-cdc</var>',
    '<var data-name="bootstrap">127.0.0.1:9092</var>',
  ]);
});

test("a placeholder carries what it stands in, also when that begins lines before", async () => {
  expect(await lines("psql -c 'DROP PUBLICATION\n  \"{{publication}}\"'", "bash")).toEqual([
    "psql -c 'DROP PUBLICATION",
    '<span class="indent">  </span>"<var data-name="publication" data-in="iq">orders_cdc_pub</var>"\'',
  ]);
});

test("what is no placeholder of the course stays as it is", async () => {
  expect(await lines("{{ $labels.slot }} {{constructor}}")).toEqual([
    "{{ $labels.slot }} {{constructor}}",
  ]);
});
