import type { TableShape } from "./compare.ts";
import type { TopicRecord } from "./topic-log.ts";
import { plainOfEvent } from "./values.ts";

/** A column that each update of a row raises by one. */
export interface Counted {
  readonly shape: TableShape;
  readonly counter: string;
}

interface Body {
  readonly op?: string;
  readonly after?: Readonly<Record<string, unknown>> | null;
}

/**
 * Rows of which an update was never sent although a later one was, so that the last state of the row
 * says nothing of it. Records may come twice, and what a snapshot read may be further than what was
 * sent before it.
 * @returns keys of the rows, as the comparison writes them
 */
export function skippedIn({ shape, counter }: Counted, records: readonly TopicRecord[]): string[] {
  const columns = shape.columns.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const key = columns.filter(({ name }) => shape.key.includes(name));
  const counted = columns.filter(({ name }) => name === counter);
  const seen = new Map<string, Set<number>>();
  const skipped = new Set<string>();
  for (const { value } of records) {
    const { op, after } = value === null ? {} : (JSON.parse(value) as Body);
    if (!after) continue;
    const told = (of: typeof columns) =>
      of.map((column) => plainOfEvent(column, after[column.name])).join("/");
    const [id, count] = [told(key), Number(told(counted))];
    const before = seen.get(id);
    if (before && op === "u" && !before.has(count) && !before.has(count - 1)) skipped.add(id);
    seen.set(id, (before ?? new Set()).add(count));
  }
  return [...skipped];
}
