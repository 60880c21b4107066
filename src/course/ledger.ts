import type { Position } from "../problems/position.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { lessonSchema } from "./lesson-schema.ts";
import { readYaml, sentence } from "./yaml-values.ts";

/** The list of published ids, from the project root. */
export const idLedger = "src/content/lesson-ids.yaml";

/** One line of the list. */
export interface LedgerLine {
  /** `<module>/<slug>`. */
  readonly lesson: string;
  /** `undefined` when what stands there is no id. */
  readonly id: string | undefined;
  readonly at: Position;
}

/** The published ids, by lesson. */
export interface Ledger {
  readonly lines: readonly LedgerLine[];
  /** Whether these are all lines of the file. */
  readonly complete: boolean;
  /** What keeps lines, or the file, from being read. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the list of published ids.
 * @param text the file's content; no file is an empty list
 */
export function parseLedger(text = ""): Ledger {
  const file = idLedger;
  const read = readYaml(text);
  if ("unreadable" in read) {
    const problems = read.unreadable.map(({ reason, at }) =>
      problem("ids/syntax", { file, at }, { reason }),
    );
    return { lines: [], complete: false, problems };
  }
  const problems: Problem[] = [];
  const lines = Object.entries(read.values).map(([lesson, value]: [string, unknown]) => {
    const id = lessonSchema.shape.id.safeParse(value, { reportInput: true });
    if (!id.success) {
      const reason = sentence(id.error.issues[0]?.message ?? "");
      const where = { file, at: read.placeOf([lesson]) };
      problems.push(problem("ids/invalid-id", where, { lesson, reason }));
    }
    const at = read.placeOfKey([], lesson) ?? read.placeOf([lesson]);
    return { lesson, id: id.data, at };
  });
  return { lines, complete: true, problems };
}
