import type { Root } from "mdast";
import { posix } from "node:path";
import { parseMdx, syntaxProblem } from "../../course/parse-lesson.ts";
import { collectHeadings, type Heading } from "../../course/headings.ts";
import { schemaFindings, type Finding } from "../../course/schema-findings.ts";
import { readYaml, type YamlValues } from "../../course/yaml-values.ts";
import { collectFences, type Fence } from "../../fences/fence.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { readSteps } from "./read-steps.ts";
import type { RunbookFile } from "./runbook-file.ts";
import { runbookFieldMeanings, runbookSchema, type RunbookFields } from "./runbook-schema.ts";

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

function fieldProblem(finding: Finding, file: string): Problem {
  const field = finding.path.join(".");
  const name = String(finding.path.at(-1));
  const meaning = runbookFieldMeanings[name] ?? runbookFieldMeanings[String(finding.path[0])] ?? "";
  const said = {
    unknown: "is unknown",
    missing: "is missing",
    invalid: finding.kind === "invalid" ? `is not usable: ${finding.reason}` : "",
  }[finding.kind];
  const known = finding.kind === "unknown" ? Object.keys(runbookFieldMeanings) : [];
  const nearest = finding.kind === "unknown" ? finding.nearest : undefined;
  const details = { field, said, meaning, known, nearest };
  return problem("runbook/front-matter", { file, at: finding.at }, details);
}

interface Head {
  readonly fields: RunbookFields | undefined;
  readonly placeOf: YamlValues["placeOf"];
  readonly problems: readonly Problem[];
}

function readHead(file: string, yaml: string): Head {
  const read = readYaml(yaml, 2);
  if ("unreadable" in read) {
    const problems = read.unreadable.map(({ reason, at }) =>
      problem("runbook/front-matter-syntax", { file, at }, { reason }),
    );
    return { fields: undefined, placeOf: () => ({ line: 1, column: 1 }), problems };
  }
  const { success, data, error } = runbookSchema.safeParse(read.values, { reportInput: true });
  const problems = success
    ? []
    : schemaFindings(error.issues, read).map((finding) => fieldProblem(finding, file));
  return { fields: data, placeOf: read.placeOf, problems };
}

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
    return { read: undefined, problems: [syntaxProblem(file, text, error)] };
  }
  const [first] = tree.children;
  // An empty front matter lacks every field, and each is named.
  const { fields, placeOf, problems } = readHead(file, first?.type === "yaml" ? first.value : "{}");
  const fences = collectFences({ file, text, tree });
  const { intro, steps } = readSteps(tree, fences);
  const name = posix.basename(file, ".mdx");
  const runbook = fields && { file, text, fields, intro, steps };
  const headings = collectHeadings(tree);
  return { read: { file, name, text, tree, headings, fences, placeOf, runbook }, problems };
}
