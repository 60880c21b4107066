import { isMap, isScalar, parseDocument, type Document, type Node } from "yaml";
import type { z } from "zod";
import { placeAtOffset, type Position } from "../problems/position.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { labFieldMeanings, labSchema, type Lab, type LabData } from "./lab-schema.ts";
import { labId } from "./lab-path.ts";

type Path = readonly PropertyKey[];

/** A lab, and where each of its values stands. */
export interface PlacedLab {
  readonly file: string;
  readonly lab: Lab;
  readonly placeOf: (path: Path) => Position;
}

const beginning: Position = { line: 1, column: 1 };
const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Finds the places of values and keys; of what is missing, that of the nearest thing around it. */
function locator(document: Document, yaml: string) {
  const at = (node: Node | null | undefined): Position | undefined =>
    node?.range
      ? { ...placeAtOffset(yaml, node.range[0]), length: lengthOf(node, yaml) }
      : undefined;
  const ofValue = (path: Path): Position => {
    for (let depth = path.length; depth > 0; depth--) {
      const found = at(document.getIn(path.slice(0, depth), true) as Node | undefined);
      if (found) return found;
    }
    return beginning;
  };
  const ofKey = (path: Path, key: string): Position => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    return at(pair?.key as Node | undefined) ?? ofValue(path);
  };
  return { ofValue, ofKey };
}

/** How much of its line a value covers; blocks count as one character. */
function lengthOf(node: Node, yaml: string): number {
  if (!isScalar(node) || !node.range) return 1;
  const text = yaml.slice(node.range[0], node.range[1]);
  return text.includes("\n") ? 1 : Math.max(1, text.length);
}

function toProblems(
  issue: z.core.$ZodIssue,
  file: string,
  where: ReturnType<typeof locator>,
): Problem[] {
  const field = String(issue.path[0] ?? "") as keyof LabData;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problem(
        "incident-lab/unknown-field",
        { file, at: where.ofKey(issue.path, key) },
        { field: key, known: Object.keys(labFieldMeanings) },
      ),
    );
  }
  const meaning = labFieldMeanings[field];
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  if (issue.path.length === 1 && missing)
    return [problem("incident-lab/missing-field", { file, at: beginning }, { field, meaning })];
  const at = where.ofValue(issue.path);
  const details = { field: issue.path.join("."), reason: sentence(issue.message), meaning };
  return [problem("incident-lab/invalid-field", { file, at }, details)];
}

/**
 * Reads and checks the file of a lab.
 * @param file path from the project root
 * @param yaml its text
 * @returns the lab when all of it is usable, and what is wrong
 */
export function parseLab(
  file: string,
  yaml: string,
): { value: PlacedLab | undefined; problems: Problem[] } {
  const id = labId(file);
  if (id === undefined) {
    const problems = [problem("incident-lab/file-name", { file, at: "whole-file" }, { file })];
    return { value: undefined, problems };
  }
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: "error" });
  // After the first one the parser is out of step: what it says then helps nobody.
  const [error] = document.errors;
  if (error) {
    const at = placeAtOffset(yaml, error.pos[0]);
    const details = { reason: sentence(error.message) };
    return { value: undefined, problems: [problem("incident-lab/syntax", { file, at }, details)] };
  }
  const where = locator(document, yaml);
  const parsed = labSchema.safeParse(document.toJS() ?? {}, { reportInput: true });
  if (parsed.success)
    return {
      value: { file, lab: { ...parsed.data, id }, placeOf: where.ofValue },
      problems: [],
    };
  const problems = parsed.error.issues.flatMap((issue) => toProblems(issue, file, where));
  return { value: undefined, problems };
}
