import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { megabytes, seconds } from "../../../../src/practice/wal-budget/units.ts";

/** The rules of the lab. */
export const rules = readFileSync(
  new URL("../../../../lab/config/prometheus/rules/wal.yml", import.meta.url),
  "utf8",
);

/** So many hours, as the choices count them. */
export const hours = (count: number) => seconds(count * 3600);

interface RuleFile {
  readonly groups: readonly {
    readonly rules: readonly { alert?: string; record?: string; expr: string }[];
  }[];
}

/** The rules of a file, of all its groups. */
export const rulesOf = (text: string) =>
  (parse(text) as RuleFile).groups.flatMap((group) => group.rules);

/** What a reader may choose. */
export const choices = { warning: hours(6), mountPoint: "/data", budget: megabytes(49_500) };
