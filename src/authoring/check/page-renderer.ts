import { parseFrontmatter, unified } from "@astrojs/markdown-remark";
import rehypeExpressiveCode from "rehype-expressive-code";
import { expressiveCodeOptions } from "../../text/code-blocks/options.ts";
import type { RenderPage } from "./check-pages.ts";
import { withCompileCache } from "../compile-cache.ts";
import { courseMarkdown, wholePieces, type Makers } from "../course-markdown.ts";

/**
 * Makes pages as a build does, but without a site around them. What was made once is remembered.
 * @param folder where the cache is
 * @param fingerprint of the code
 */
export function pageRenderer(makers: Makers, folder: string, fingerprint: string): RenderPage {
  const { plugins, inputs } = courseMarkdown(makers);
  const processor = unified(plugins);
  processor.options.rehypePlugins.push([rehypeExpressiveCode, expressiveCodeOptions]);
  const cached = withCompileCache(processor, { folder, fingerprint, inputs });
  const renderer = cached.createMdxRenderer({ syntaxHighlight: false }, { optimize: wholePieces });
  return async (file, text) => {
    const { content, frontmatter } = parseFrontmatter(text, { frontmatter: "empty-with-spaces" });
    await (await renderer).process(content, file, frontmatter);
  };
}
