/** A time as a reader writes it, `2027-02-24 14:05:00` in UTC, as ISO 8601; `undefined` when it is none. */
export function readUtc(text: string): string | undefined {
  const [, day, clock] = /^\s*(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)Z?\s*$/.exec(text) ?? [];
  const time = Date.parse(`${day ?? ""}T${clock ?? ""}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** An ISO 8601 time as a reader writes it. */
export const writeUtc = (at: string): string => at.slice(0, 19).replace("T", " ");

/** What is said of a text that is no time. */
export const utcMistake = "Write date and time in UTC: 2027-02-24 14:05:00.";
