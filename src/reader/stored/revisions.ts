import { canonical } from "./canonical.ts";
import { isRecord, type Understood } from "./stored-schema.ts";

/** How often a stored value was changed; `undefined` when it does not say. */
export function revisionIn(value: unknown): number | undefined {
  const revision = isRecord(value) ? value["revision"] : undefined;
  return Number.isSafeInteger(revision) ? Math.max(0, revision as number) : undefined;
}

/** Of two values the one that was changed more often; of equal ones always the same. */
export function newer<T extends { readonly revision: number }>(a: T, b: T): T {
  if (a.revision !== b.revision) return a.revision > b.revision ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

/** A value that was read, and whether nothing of what was stored had to be left out. */
export function understood<T>(value: T, stored: unknown): Understood<T> {
  return { value, whole: canonical(value) === canonical(stored) };
}

/** Two lists united: each entry once, by time, in an order that does not depend on who comes first. */
export function united<T extends { readonly at: string }>(a: readonly T[], b: readonly T[]): T[] {
  const entries = new Map([...a, ...b].map((entry) => [`${entry.at} ${canonical(entry)}`, entry]));
  return [...entries].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, entry]) => entry);
}
