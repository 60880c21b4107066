import { rehypeHeadingIds, type UnifiedProcessorOptions } from "@astrojs/markdown-remark";
import { buildTime } from "./build-time.ts";
import type { CourseFiles } from "./course-files.ts";
import { rehypeEmptyCode } from "../text/code-blocks/rehype-empty-code.ts";
import { rehypeWholeWords } from "../text/code-blocks/rehype-whole-words.ts";
import { remarkCourseNames } from "../text/code-blocks/course-names.ts";
import { remarkRunAddresses } from "../text/code-blocks/remark-run-addresses.ts";
import { remarkRunBlocks } from "../text/code-blocks/remark-run-blocks.ts";
import { remarkComponents } from "../text/components/remark-components.ts";
import type { DiagramRenderer } from "../text/diagrams/draw.ts";
import { rehypeDiagrams } from "../text/diagrams/rehype-diagrams.ts";
import { openRecords } from "../text/evidence/records.ts";
import { remarkPlaceholders } from "../text/fences/remark-placeholders.ts";
import { glossaryFile, readGlossary } from "../glossary/glossary.ts";
import { termSpellings } from "../glossary/find-terms.ts";
import { rehypeTerms } from "../glossary/rehype-terms.ts";
import { remarkLessonLinks } from "../text/links/remark-lesson-links.ts";
import { rehypeChecklists } from "../text/prose/rehype-checklists.ts";
import { rehypeHeadingLinks } from "../text/prose/rehype-heading-links.ts";
import { rehypeTableFrames } from "../text/prose/rehype-table-frames.ts";
import { readRunbookHeads } from "../runbooks/file/runbook-heads.ts";
import { remarkRunbookSteps } from "../runbooks/page/remark-runbook-steps.ts";

/** What pages are made with, besides their own texts. */
export interface Makers {
  readonly course: CourseFiles;
  readonly diagramRenderer: DiagramRenderer;
  readonly toProjectPath: (path: string) => string;
  /** Leaves a note in the place of a broken diagram. */
  readonly tolerant?: boolean;
}

/**
 * How MDX writes what does not change in one piece. A style sheet is left out: in a piece its text
 * becomes an attribute, `<style set:html>`, which browsers ignore.
 */
export const wholePieces = { ignoreElementNames: ["style"] };

/**
 * The Markdown plugins of the course, in their order: links, steps and names are settled first, then
 * diagrams replace their fences; all other fences go on to Expressive Code, which comes after these.
 * @returns the plugins, and what else than its text decides how a page looks, by its front matter
 */
export function courseMarkdown({
  course,
  diagramRenderer,
  toProjectPath,
  tolerant = false,
}: Makers) {
  const records = openRecords(course.read, () => buildTime(process.env));
  const titles = () =>
    new Map(readRunbookHeads(course.runbooks(), course.read).map(({ id, title }) => [id, title]));
  const terms = () => readGlossary(course.read(glossaryFile)).entries;
  return {
    plugins: {
      remarkPlugins: [
        remarkRunAddresses,
        [remarkLessonLinks, { toProjectPath }],
        [remarkRunbookSteps, { titles }],
        remarkCourseNames,
        remarkPlaceholders,
        [remarkRunBlocks, { records }],
        remarkComponents,
      ],
      rehypePlugins: [
        [rehypeDiagrams, { diagramRenderer, toProjectPath, tolerant }],
        rehypeWholeWords,
        rehypeTableFrames,
        rehypeChecklists,
        rehypeHeadingIds,
        rehypeHeadingLinks,
        [rehypeTerms, { entries: terms }],
        rehypeEmptyCode,
      ],
    } satisfies UnifiedProcessorOptions,
    // A runbook names others by their titles.
    inputs: ({ id, loses }: Record<string, unknown>) =>
      loses === undefined
        ? [records.runOf(id), [...termSpellings(terms()).ids]]
        : [...titles().entries()],
  };
}
