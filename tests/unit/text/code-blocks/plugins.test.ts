import { pluginFrames } from "@astrojs/starlight/expressive-code";
import { ExpressiveCodeEngine } from "@expressive-code/core";
import { toHtml } from "@expressive-code/core/hast";
import { expect, test } from "vitest";
import { copyPlugin } from "../../../../src/text/code-blocks/copy-plugin.ts";
import { placeholderPlugin } from "../../../../src/text/code-blocks/placeholder-plugin.ts";

async function lines(code: string, language = "text", meta = ""): Promise<string[]> {
  const engine = new ExpressiveCodeEngine({ plugins: [placeholderPlugin()] });
  const { renderedGroupAst } = await engine.render({ code, language, meta });
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

test.for(["bash", "text"])("in %s of an experiment a name cannot be replaced", async (language) => {
  const meta = language === "text" ? "output lab-only" : "run lab-only";
  expect(await lines("DROP {{slot}}", language, meta)).toEqual(["DROP orders_cdc"]);
});

test.for(["bash", "text"])(
  "in %s that keeps the course's names, none can be replaced",
  async (language) => {
    expect(await lines("DROP {{slot}}", language, "run course-names")).toEqual(["DROP orders_cdc"]);
  },
);

test("the frame of a command that keeps the course's names says so, that of its output does not", async () => {
  const engine = new ExpressiveCodeEngine({ plugins: [pluginFrames(), placeholderPlugin()] });
  const frame = async (language: string, meta: string) =>
    toHtml((await engine.render({ code: "a", language, meta })).renderedGroupAst);
  expect(await frame("bash", "run course-names")).toContain("course-names");
  expect(await frame("bash", "run")).not.toContain("course-names");
  expect(await frame("text", "output course-names")).not.toContain("course-names");
});

test("what is no placeholder of the course stays as it is", async () => {
  expect(await lines("{{ $labels.slot }} {{constructor}}")).toEqual([
    "{{ $labels.slot }} {{constructor}}",
  ]);
});

test.for([
  ["a command", "bash", "run", 1],
  ["an experiment", "bash", "run lab-only", 0],
  ["an experiment that causes the fault", "bash", 'run lab-only="fault"', 0],
  ["a command for the lab", "bash", "run course-names", 1],
  ["output", "text", "output", 0],
  ["the output of an experiment", "text", "output lab-only", 0],
] as const)("%s has its number of copy buttons", async ([, language, meta, count]) => {
  const engine = new ExpressiveCodeEngine({ plugins: [pluginFrames(), copyPlugin()] });
  const { renderedGroupAst } = await engine.render({ code: "SELECT 1;", language, meta });
  expect(toHtml(renderedGroupAst).split("<button").length - 1).toBe(count);
});
