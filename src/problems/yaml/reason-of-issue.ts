import type { z } from "zod";
import { oneOf } from "../entry.ts";
import { sentence } from "./yaml-values.ts";

/** What a value is, in the words of somebody who writes YAML. */
function kindOf(value: unknown): string {
  if (typeof value === "number") return String(value);
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

/** Why a value of another kind than these is refused. */
export function wrongKind(expected: readonly string[], input: unknown): string {
  const kinds = expected.map((kind) => expectedKinds[kind] ?? `of the kind ${kind}`);
  const wanted = [...new Set(kinds)].join(" or ");
  // YAML reads `section: #anchor` as a field without a value, and a comment.
  return input === null
    ? `nothing stands after it, and it must be ${wanted}; what follows a # is a comment, unless it is in quotes.`
    : `it is ${kindOf(input)}, and must be ${wanted}.`;
}

function wrongChoice(allowed: readonly unknown[], input: unknown): string {
  if (input === null) return wrongKind(["string"], input);
  const is = typeof input === "string" ? `"${input}"` : kindOf(input);
  return `it is ${is}, and must be ${oneOf(allowed.map(String))}.`;
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
  if (!unit) return `it is ${String(input)}, and must be ${bound} ${limit}.`;
  const has = typeof input === "string" || Array.isArray(input) ? input.length : 0;
  return `it has ${count(has, unit)}, and must have ${bound} ${limit}.`;
}

/** The value by which a schema tells kinds apart; `undefined` when it is not there. */
export function discriminated(issue: z.core.$ZodIssueInvalidUnion): unknown {
  const input = issue.input as Readonly<Record<string, unknown>>;
  return issue.discriminator === undefined ? undefined : input[issue.discriminator];
}

/**
 * Why a schema refuses a value, in words for authors. What a schema says in its own words stays.
 * @param issue of a schema that was asked to report its input
 * @returns the end of a sentence that begins with the name of the field
 */
export function reasonOfIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return wrongKind([issue.expected], issue.input);
    case "too_small":
    case "too_big":
      return wrongSize(issue);
    case "invalid_value":
      return wrongChoice(issue.values, issue.input);
    case "invalid_union":
      return wrongChoice("options" in issue ? (issue.options ?? []) : [], discriminated(issue));
    case "invalid_key":
      return issue.issues.map(reasonOfIssue).join(" ");
    default:
      return sentence(issue.message);
  }
}
