import { createMarkdownProcessor } from "@astrojs/markdown-remark";
import { rehypeTableFrames } from "../../text/prose/rehype-table-frames.ts";
import type { RunbookSources } from "../../runbooks/read-runbooks.ts";

/** Turns Markdown of runbooks into HTML as lessons have it, but without anything that needs a script. */
export async function runbookRenderer(): Promise<RunbookSources["render"]> {
  const processor = await createMarkdownProcessor({
    smartypants: false,
    syntaxHighlight: false,
    rehypePlugins: [[rehypeTableFrames, { stacks: false }]],
  });
  return async (markdown, title) =>
    (await processor.render(markdown)).code.replace("Table in this page", `Table in ${title}`);
}
