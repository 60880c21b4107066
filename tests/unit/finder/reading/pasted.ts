import { readPasted } from "../../../../src/finder/reading/read-pasted.ts";
import type { Reading } from "../../../../src/finder/reading/reading.ts";

/** What a text is read as; a test that expects a reading gets none by an error. */
export function reading(text: string): Reading {
  const found = readPasted(text);
  if (!found) throw new Error(`Not recognized:\n${text.slice(0, 400)}`);
  return found;
}

/** The findings of a text, as `level text`. */
export const findings = (text: string): string[] =>
  reading(text).findings.map((finding) => `${finding.level} ${finding.text}`);

/** The rows of a text by their names. */
export const rows = (text: string): Record<string, string> =>
  Object.fromEntries(reading(text).rows.map(({ name, value }) => [name, value]));
