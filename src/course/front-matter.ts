import { isMap, isScalar, parseDocument, visit, type Document, type Node } from "yaml";
import type { z } from "zod";
import { problem, type Problem } from "../problems/problem.ts";
import { placeAtOffset, type Position } from "../problems/position.ts";
import {
  fieldMeanings,
  lessonSchema,
  type LessonField,
  type LessonFields,
} from "./lesson-schema.ts";

/** The front matter of one lesson: its values, and where each of them stands. */
export interface FrontMatter {
  readonly fields: LessonFields;
  /** The place of the value at a path, or of the nearest enclosing one that exists. */
  readonly placeOf: (path: readonly PropertyKey[]) => Position;
}

type Path = readonly PropertyKey[];

function locator(document: Document, yaml: string, firstLine: number) {
  // Not the parser's own line counter: after a mistake it loses lines.
  const at = (offset: number, length?: number): Position => {
    const { line, column } = placeAtOffset(yaml, offset);
    return { line: line + firstLine - 1, column, ...(length ? { length } : {}) };
  };
  const ofNode = (node: Node | null | undefined): Position | undefined =>
    node?.range ? at(node.range[0], isScalar(node) ? node.range[1] - node.range[0] : 1) : undefined;
  const ofKey = (name: PropertyKey): Position | undefined => {
    if (!isMap(document.contents)) return undefined;
    const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === name);
    return ofNode(pair?.key as Node | undefined);
  };
  const ofValue = (path: Path): Position => {
    for (let depth = path.length; depth > 0; depth--) {
      const found = ofNode(document.getIn(path.slice(0, depth), true) as Node | undefined);
      if (found) return found;
    }
    return { line: 1, column: 1 };
  };
  return { at, ofKey, ofValue };
}

/** Values the fields can be read from, or why there are none and the offset of the reason. */
type Values =
  { readonly fields: object } | { readonly unreadable: string; readonly offset: number };

/** The values of a document without syntax errors. */
function valuesOf(document: Document): Values {
  // An alias without its anchor parses well; only turning it into a value fails.
  let unresolved: { unreadable: string; offset: number } | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return undefined;
      const unreadable = `nothing is named by the alias *${alias.source}.`;
      unresolved = { unreadable, offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  if (unresolved) return unresolved;
  const values: unknown = document.toJS() ?? {};
  if (typeof values === "object" && values !== null && !Array.isArray(values)) {
    return { fields: values };
  }
  const offset = document.contents?.range?.[0] ?? 0;
  return { unreadable: "it is not lines of the form `field: value`.", offset };
}

/**
 * Reads and checks a lesson's front matter.
 * @param file the lesson's path, for the problems
 * @param yaml the text between the dashes
 * @param firstLine the line of the file on which that text begins
 * @returns the fields when all of them are usable, and what is wrong
 */
export function parseFrontMatter(
  file: string,
  yaml: string,
  firstLine = 2,
): { value: FrontMatter | undefined; problems: Problem[] } {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: "error" });
  const where = locator(document, yaml, firstLine);
  const unreadable = (reason: string, offset: number) =>
    problem("lesson/front-matter-syntax", { file, at: where.at(offset) }, { reason });

  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos }) =>
      unreadable(sentence(message), pos[0]),
    );
    return { value: undefined, problems };
  }
  const values = valuesOf(document);
  if ("unreadable" in values) {
    return { value: undefined, problems: [unreadable(values.unreadable, values.offset)] };
  }

  const parsed = lessonSchema.safeParse(values.fields);
  if (parsed.success) {
    return { value: { fields: parsed.data, placeOf: where.ofValue }, problems: [] };
  }
  const problems = parsed.error.issues.flatMap((issue) => toProblems(issue, file, where));
  return { value: undefined, problems };
}

function toProblems(
  issue: z.core.$ZodIssue,
  file: string,
  where: ReturnType<typeof locator>,
): Problem[] {
  const known = Object.keys(fieldMeanings);
  const field = String(issue.path[0] ?? "") as LessonField;
  const meaning = fieldMeanings[field];
  if (issue.code === "unrecognized_keys" && issue.path.length === 0) {
    return issue.keys.map((key) =>
      problem(
        "lesson/unknown-field",
        { file, at: where.ofKey(key) ?? { line: 1, column: 1 } },
        { field: key, known },
      ),
    );
  }
  if (issue.path.length === 1 && !where.ofKey(field)) {
    return [
      problem("lesson/missing-field", { file, at: { line: 1, column: 1 } }, { field, meaning }),
    ];
  }
  const at = where.ofValue(issue.path);
  const reason = sentence(issue.message);
  return [
    problem("lesson/invalid-field", { file, at }, { field: issue.path.join("."), reason, meaning }),
  ];
}

/** Ends a library's message with a full stop, so that the report reads as sentences. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
