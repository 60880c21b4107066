import type { z } from "zod";
import { nearest } from "../nearest.ts";
import { discriminated, reasonOfIssue, wrongKind } from "./reason-of-issue.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What a schema refuses in a value; `path` leads to what is refused, `unknown` to its key. */
export type SchemaFinding =
  | { readonly kind: "unknown"; readonly path: Path; readonly nearest: string | undefined }
  | { readonly kind: "missing"; readonly path: Path }
  | { readonly kind: "invalid"; readonly path: Path; readonly reason: string };

const nameOf = (path: Path) => String(path.at(-1));
const beside = (path: Path, other: Path) => path.slice(0, -1).join() === other.slice(0, -1).join();

function isMissing(issue: Issue): boolean {
  const isKind = issue.code === "invalid_union" && issue.discriminator !== undefined;
  return (isKind ? discriminated(issue) : issue.input) === undefined;
}

/** What is meant of a value that may be of several kinds: that which has the fewest mistakes. */
function ofUnion(issue: z.core.$ZodIssueInvalidUnion): SchemaFinding[] {
  const { path, input } = issue;
  const kinds = issue.errors.map(([first, ...more]) =>
    more.length === 0 && first?.code === "invalid_type" && first.path.length === 0
      ? first.expected
      : undefined,
  );
  if (kinds.every((kind) => kind !== undefined))
    return [{ kind: "invalid", path, reason: wrongKind(kinds, input) }];
  const [meant = [], other] = issue.errors.map(findings).sort((a, b) => a.length - b.length);
  const isNone = meant.every(({ kind }) => kind !== "invalid") && meant.length === other?.length;
  if (isNone) return [{ kind: "invalid", path, reason: "its fields fit none of its forms." }];
  return meant.map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
}

function ofIssue(issue: Issue): SchemaFinding[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ kind: "unknown", path: [...path, key], nearest: undefined }));
  }
  if (isMissing(issue)) return [{ kind: "missing", path }];
  if (issue.code === "invalid_union" && issue.errors.length > 0) return ofUnion(issue);
  return [{ kind: "invalid", path, reason: reasonOfIssue(issue) }];
}

/**
 * What a schema refuses, in the terms of its author. A field that is missing because its name is
 * mistyped is there once, as the mistyped name.
 * @param issues of a schema that was asked to report its input
 */
export function findings(issues: readonly Issue[]): SchemaFinding[] {
  const found = issues.flatMap(ofIssue);
  const missing = found.filter(({ kind }) => kind === "missing").map(({ path }) => path);
  const meant = (path: Path) => {
    const names = missing.filter((other) => beside(other, path)).map(nameOf);
    return nearest(nameOf(path), names);
  };
  const named = found.map((finding) =>
    finding.kind === "unknown"
      ? { ...finding, nearest: finding.nearest ?? meant(finding.path) }
      : finding,
  );
  const isMistyped = (path: Path) =>
    named.some(
      (other) =>
        other.kind === "unknown" && beside(other.path, path) && other.nearest === nameOf(path),
    );
  return named.filter(({ kind, path }) => kind !== "missing" || !isMistyped(path));
}
