import { isRecord } from "./stored-schema.ts";

const sorted = (_: string, value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** JSON with the keys of its objects in order: the same value always gives the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, sorted);
}
