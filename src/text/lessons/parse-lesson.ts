import type { Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFileMessage } from "vfile-message";
import type { Place } from "../../problems/position.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { collectHeadings, type Heading } from "./headings.ts";
import { parseFrontMatter, type FrontMatter } from "./front-matter.ts";
import { parseLessonPath, type LessonPath } from "./lesson-path.ts";

/** One lesson file, read once; every rule looks at this. */
export interface Lesson {
  /** Path from the project root, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly path: LessonPath | undefined;
  readonly frontMatter: FrontMatter | undefined;
  readonly tree: Root;
  readonly headings: readonly Heading[];
}

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ["yaml"])
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkMdx);

/**
 * The syntax tree of a lesson.
 * @throws VFileMessage when the text is not MDX
 */
export function parseMdx(text: string): Root {
  return parser.parse(text);
}

/**
 * Parses a lesson and checks its front matter.
 * @param file path from the project root
 * @param text the file's content
 * @param parse makes the tree; a build gives one that remembers
 * @returns the lesson, or `undefined` when it is not MDX at all, and what is wrong with it
 */
export function parseLesson(
  file: string,
  text: string,
  parse: (text: string) => Root = parseMdx,
): { lesson: Lesson | undefined; problems: Problem[] } {
  let tree: Root;
  try {
    tree = parse(text);
  } catch (error) {
    return { lesson: undefined, problems: [mdxSyntaxProblem(file, error)] };
  }
  const path = parseLessonPath(file);
  const problems = path ? [] : [problem("lesson/file-name", { file, at: "whole-file" }, { file })];

  const [first] = tree.children;
  const yaml = first?.type === "yaml" ? first : undefined;
  const frontMatter = yaml ? parseFrontMatter(file, yaml.value) : undefined;
  if (!frontMatter) {
    problems.push(problem("lesson/no-front-matter", { file, at: { line: 1, column: 1 } }, {}));
  }
  problems.push(...(frontMatter?.problems ?? []));
  const headings = collectHeadings(tree);
  return {
    lesson: { file, text, path, frontMatter: frontMatter?.value, tree, headings },
    problems,
  };
}

/** The tag an error speaks of, e.g. "Expected a closing tag for `<Check>` (19:1-19:8)". */
const openedAt = / \((\d+):(\d+)-(\d+):(\d+)\)/;

function placeOfError(error: VFileMessage): Place {
  const [, line, column, endLine, endColumn] = openedAt.exec(error.reason)?.map(Number) ?? [];
  if (line !== undefined && column !== undefined) {
    const length = line === endLine && endColumn !== undefined ? endColumn - column : 1;
    return { line, column, length };
  }
  return error.line === undefined ? "whole-file" : { line: error.line, column: error.column ?? 1 };
}

/** What it means that a text is not MDX: the place, in the words of its author. */
export function mdxSyntaxProblem(file: string, error: unknown): Problem {
  if (!(error instanceof VFileMessage)) throw error;
  const reason = `${error.reason.replace(openedAt, "").replace(/\.$/, "")}.`;
  return problem("mdx/syntax", { file, at: placeOfError(error) }, { reason });
}
