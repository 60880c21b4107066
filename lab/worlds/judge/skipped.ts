import { rowId, type Body, type TableShape } from "./compare.ts";
import type { TopicRecord } from "./topic-log.ts";
import { plainOfEvent } from "./values.ts";

/** A column that each update of a row raises by one. */
export interface Counted {
  readonly shape: TableShape;
  readonly counter: string;
}

/**
 * Rows of which an update was never sent although a later one was, so that the last state of the row
 * says nothing of it. Records may come twice, and what a snapshot read may be further than what was
 * sent before it.
 * @returns keys of the rows, as the comparison writes them
 */
export function skippedIn({ shape, counter }: Counted, records: readonly TopicRecord[]): string[] {
  const idOf = rowId(shape);
  const counted = shape.columns.filter(({ name }) => name === counter);
  const seen = new Map<string, Set<number>>();
  const skipped = new Set<string>();
  for (const { value } of records) {
    const { op, after } = value === null ? {} : (JSON.parse(value) as Body);
    if (!after) continue;
    const [count = NaN] = counted.map((column) => Number(plainOfEvent(column, after[column.name])));
    const id = idOf(after);
    const before = seen.get(id);
    if (before && op === "u" && !before.has(count) && !before.has(count - 1)) skipped.add(id);
    seen.set(id, (before ?? new Set()).add(count));
  }
  return [...skipped];
}
