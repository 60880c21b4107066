import { pluginFrames } from "@astrojs/starlight/expressive-code";
import { ExpressiveCodeEngine } from "@expressive-code/core";
import { toHtml } from "@expressive-code/core/hast";
import type { Code } from "mdast";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { outputPlugin } from "../../../../src/text/code-blocks/output-plugin.ts";
import { remarkRunAddresses } from "../../../../src/text/code-blocks/remark-run-addresses.ts";
import { runLinkPlugin } from "../../../../src/text/code-blocks/run-link-plugin.ts";
import { parseMdx } from "../../../../src/text/lessons/parse-lesson.ts";

/** The frames of a text's code, as they stand on its page. */
async function frames(text: string): Promise<string[]> {
  const tree = parseMdx(text);
  remarkRunAddresses()(tree);
  const found: Code[] = [];
  visit(tree, "code", (node) => void found.push(node));
  const engine = new ExpressiveCodeEngine({
    plugins: [pluginFrames(), outputPlugin(), runLinkPlugin()],
  });
  return Promise.all(
    found.map(async ({ value, lang, meta }) => {
      const input = { code: value, language: lang ?? "", meta: meta ?? "" };
      return toHtml((await engine.render(input)).renderedGroupAst);
    }),
  );
}

const text = `## "Slots" & more

\`\`\`bash run title="Look"
a
\`\`\`

\`\`\`text output
b
\`\`\`

\`\`\`bash
c
\`\`\`
`;

test("a command and its output are targets, and their captions lead to them", async () => {
  const [command = "", output = ""] = await frames(text);
  expect(command).toMatch(/<figure class="[^"]*" id="run-slots--more\.1">/);
  expect(command).toContain(
    '<a class="run-link" href="#run-slots--more.1" aria-label="Link to command 1 of &#x22;Slots&#x22; &#x26; more"></a></figcaption>',
  );
  expect(output).toContain('id="run-slots--more.1-output"');
  expect(output).toContain('href="#run-slots--more.1-output"');
  expect(output).toContain("<span>Output</span>");
});

test("what is only shown has no address", async () => {
  const [, , shown = ""] = await frames(text);
  expect(shown).toContain("<figure");
  expect(shown).not.toMatch(/ id=|run-link/);
});
