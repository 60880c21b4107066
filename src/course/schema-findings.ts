import type { z } from "zod";
import type { Position } from "../problems/position.ts";
import { nearest } from "./nearest.ts";
import { reasonOfIssue } from "./schema-issue.ts";
import type { YamlValues } from "./yaml-values.ts";

type Path = readonly PropertyKey[];

/** What a schema refuses in a YAML text; `path` leads to the value or the key. */
export type Finding =
  | { kind: "unknown"; path: Path; at: Position; nearest: string | undefined }
  | { kind: "missing"; path: Path; at: Position }
  | { kind: "invalid"; path: Path; at: Position; reason: string };

const nameOf = (path: Path) => String(path.at(-1));

/**
 * What a schema says of a YAML text, in the terms of its author. A field that is missing because
 * its name is mistyped is reported once, at the mistyped name.
 * @param issues of the schema
 * @param where the places of the text
 */
export function schemaFindings(
  issues: readonly z.core.$ZodIssue[],
  where: Pick<YamlValues, "placeOf" | "placeOfKey">,
): Finding[] {
  const isMissing = ({ code, path }: z.core.$ZodIssue) =>
    code !== "unrecognized_keys" &&
    typeof path.at(-1) === "string" &&
    !where.placeOfKey(path.slice(0, -1), path.at(-1) ?? "");
  const beside = (path: Path, other: Path) =>
    path.slice(0, -1).join() === other.slice(0, -1).join();
  const missing = issues.filter(isMissing).map(({ path }) => path);

  const unknown = issues
    .flatMap((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [],
    )
    .map((path) => {
      const around = path.slice(0, -1);
      return {
        kind: "unknown" as const,
        path,
        at: where.placeOfKey(around, nameOf(path)) ?? where.placeOf(around),
        nearest: nearest(nameOf(path), missing.filter((m) => beside(m, path)).map(nameOf)),
      };
    });
  const isMistyped = (path: Path) =>
    unknown.some((found) => beside(found.path, path) && found.nearest === nameOf(path));

  const others = issues.flatMap((issue): Finding[] => {
    const { path } = issue;
    if (issue.code === "unrecognized_keys") return [];
    const at = where.placeOf(path);
    if (!isMissing(issue)) return [{ kind: "invalid", path, at, reason: reasonOfIssue(issue) }];
    return isMistyped(path) ? [] : [{ kind: "missing", path, at }];
  });
  return [...others, ...unknown];
}
