import type { z } from "zod";
import { sentence } from "./yaml-values.ts";

/** What a value is, in the words of somebody who writes YAML. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "a text";
  if (typeof value === "boolean") return "true or false";
  return "lines of the form `field: value`";
}

const expectedKinds: Readonly<Record<string, string>> = {
  string: "a text",
  array: "a list",
  boolean: "true or false",
  number: "a number",
  int: "a whole number",
  object: "lines of the form `field: value`",
  record: "lines of the form `field: value`",
};

function wrongKind(expected: string, input: unknown): string {
  if (input === undefined) return "it is missing";
  const wanted = expectedKinds[expected] ?? `of the kind ${expected}`;
  // YAML reads `section: #anchor` as a field without a value, and a comment.
  if (input === null)
    return `nothing stands after it, and it must be ${wanted}; what follows a # is a comment, unless it is in quotes`;
  const is = typeof input === "number" ? String(input) : kindOf(input);
  return `it is ${is}, and must be ${wanted}`;
}

const units: Readonly<Record<string, [one: string, many: string]>> = {
  string: ["character", "characters"],
  array: ["entry", "entries"],
};

function count(amount: number, [one, many]: [string, string]): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

function wrongSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const small = issue.code === "too_small";
  const limit = Number(small ? issue.minimum : issue.maximum);
  const bound = issue.exact ? "exactly" : small ? "at least" : "at most";
  const unit = units[issue.origin];
  const { input } = issue;
  if (!unit) return `it is ${String(input)}, and must be ${bound} ${limit}`;
  const has = typeof input === "string" || Array.isArray(input) ? input.length : 0;
  return `it has ${count(has, unit)}, and must have ${bound} ${limit}`;
}

/**
 * Why a schema refuses a value, in words for authors. What a schema says in its own words stays.
 * @param issue of a schema that was asked to report its input
 * @returns the end of a sentence that begins with the name of the field
 */
export function reasonOfIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return sentence(wrongKind(issue.expected, issue.input));
    case "too_small":
    case "too_big":
      return sentence(wrongSize(issue));
    case "invalid_value": {
      const allowed = issue.values.map((value) => `"${String(value)}"`).join(", ");
      return issue.input === undefined
        ? "it is missing."
        : `it is none of ${allowed.replace(/, ([^,]*)$/, " and $1")}.`;
    }
    case "unrecognized_keys":
      return `it has no field ${issue.keys.map((key) => `"${key}"`).join(", ")}.`;
    default:
      return sentence(issue.message);
  }
}

/** Whether a field that must be there is not. */
export function isMissing(issue: z.core.$ZodIssue): boolean {
  const asked = issue.code === "invalid_type" || issue.code === "invalid_value";
  return asked && issue.input === undefined && issue.path.length > 0;
}
