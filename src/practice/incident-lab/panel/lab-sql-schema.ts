import { newer } from "../../../reader/stored/revisions.ts";
import { isRecord, type StoredSchema } from "../../../reader/stored/stored-schema.ts";

/** The text of a lab's editor, and how often it was changed. */
export interface KeptSql {
  readonly text: string;
  readonly revision: number;
}

/** By the ids of the labs. */
export type LabSql = Readonly<Record<string, KeptSql>>;

const isKept = (value: unknown): value is KeptSql =>
  isRecord(value) &&
  Object.keys(value).sort().join() === "revision,text" &&
  typeof value["text"] === "string" &&
  Number.isSafeInteger(value["revision"]);

/** What learners have written in the labs, as it is kept on the device. */
export const labSqlSchema: StoredSchema<LabSql> = {
  name: "lab-sql",
  version: 1,
  empty: {},
  understand: (value) => {
    if (!isRecord(value)) return undefined;
    const all = Object.entries(value);
    const good = all.filter((entry): entry is [string, KeptSql] => isKept(entry[1]));
    return { value: Object.fromEntries(good), whole: good.length === all.length };
  },
  merge: (a, b) => {
    const merged = new Map(Object.entries(a));
    for (const [lab, kept] of Object.entries(b)) {
      const other = merged.get(lab);
      merged.set(lab, other ? newer(other, kept) : kept);
    }
    return Object.fromEntries(merged);
  },
};

/** With another text for one lab. */
export function withSql(kept: LabSql, lab: string, text: string): LabSql {
  const before = kept[lab];
  if (before?.text === text) return kept;
  return { ...kept, [lab]: { text, revision: (before?.revision ?? 0) + 1 } };
}
