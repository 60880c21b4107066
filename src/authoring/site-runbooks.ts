import { createMarkdownProcessor } from "@astrojs/markdown-remark";
import { join } from "node:path";
import { rehypeTableFrames } from "../prose/rehype-table-frames.ts";
import { parseRunbook } from "../runbooks/file/parse-runbook.ts";
import { readRunbooks, type Reading } from "../runbooks/read-runbooks.ts";
import type { Runbook } from "../runbooks/runbook.ts";
import { codeFingerprint } from "./compile-cache.ts";
import { openCourse } from "./course-files.ts";
import { cachedParser } from "./tree-cache.ts";

let runbooks: Promise<Runbook[]> | undefined;

/** Turns Markdown of runbooks into HTML as lessons have it, but without anything that needs a script. */
export async function runbookRenderer(): Promise<Reading["render"]> {
  const processor = await createMarkdownProcessor({
    smartypants: false,
    syntaxHighlight: false,
    rehypePlugins: [rehypeTableFrames],
  });
  return async (markdown, title) =>
    (await processor.render(markdown)).code.replace("Table in this page", `Table in ${title}`);
}

type Site = Pick<Reading, "onSite" | "origin">;

async function read(root: string, site: Site): Promise<Runbook[]> {
  const { runbooks: files, read: text } = openCourse(root);
  const parse = cachedParser(join(root, ".cache/trees"), codeFingerprint(root));
  const read = files().flatMap(
    (file) => parseRunbook(file, text(file) ?? "", parse).read?.runbook ?? [],
  );
  return readRunbooks({ files: read, render: await runbookRenderer(), ...site });
}

/** The runbooks, for pages. A build reads them once. */
export function siteRunbooks(site: Site): Promise<Runbook[]> {
  if (import.meta.env.DEV) runbooks = undefined;
  runbooks ??= read(process.cwd(), site);
  return runbooks;
}
