import type { Root } from "mdast";
import { posix } from "node:path";
import { parseMdx, mdxSyntaxProblem } from "../../text/lessons/parse-lesson.ts";
import { collectHeadings, type Heading } from "../../text/lessons/headings.ts";
import { collectFences, type Fence } from "../../text/fences/fence.ts";
import type { Problem } from "../../problems/problem.ts";
import { readDocument } from "../../problems/yaml/read-document.ts";
import type { YamlValues } from "../../problems/yaml/yaml-values.ts";
import { readSteps } from "./read-steps.ts";
import type { RunbookFile } from "./runbook-file.ts";
import { runbookSchema } from "./runbook-schema.ts";

/** A runbook's file, read once; every rule looks at this. */
export interface RunbookText {
  readonly file: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly text: string;
  readonly tree: Root;
  readonly headings: readonly Heading[];
  readonly fences: readonly Fence[];
  readonly placeOf: YamlValues["placeOf"];
  /** The runbook, when its front matter can be used. */
  readonly runbook: RunbookFile | undefined;
}

const head = {
  name: "the front matter of the runbook",
  schema: runbookSchema,
  form: "Between the dashes are lines of the form `field: value`.",
};

/**
 * Reads a runbook.
 * @param file path from the project root
 * @param text the file's content
 * @param parse makes the tree; a build gives one that remembers
 * @returns what was read, `undefined` when it is not MDX at all, and what is wrong with it
 */
export function parseRunbook(
  file: string,
  text: string,
  parse: (text: string) => Root = parseMdx,
): { read: RunbookText | undefined; problems: readonly Problem[] } {
  let tree: Root;
  try {
    tree = parse(text);
  } catch (error) {
    return { read: undefined, problems: [mdxSyntaxProblem(file, error)] };
  }
  const [first] = tree.children;
  // An empty front matter lacks every field, and each is named.
  const yaml = first?.type === "yaml" ? first.value : "{}";
  const { value: fields, placeOf, problems } = readDocument(file, yaml, head, 2);
  const fences = collectFences({ file, text, tree });
  const { intro, steps } = readSteps(tree, fences);
  const name = posix.basename(file, ".mdx");
  const runbook = fields && { file, text, fields, intro, steps };
  const headings = collectHeadings(tree);
  return { read: { file, name, text, tree, headings, fences, placeOf, runbook }, problems };
}
