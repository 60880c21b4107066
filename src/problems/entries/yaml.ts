import { entry } from "../entry.ts";
import { didYouMean } from "../suggest.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Mistakes in what authors write as YAML, whatever it is: front matter, a quiz, a lab, a list. */
export const yamlEntries = {
  "yaml/syntax": entry<{ what: string; reason: string; form: string }>(
    ({ what, reason }) => `${capital(what)} cannot be read: ${reason}`,
    ({ form }) =>
      `Correct the line; put a text that holds a colon or a # in quotes, or write it below a |. ${form}`,
  ),
  "yaml/unknown-field": entry<{
    what: string;
    field: string;
    known: readonly string[];
    nearest: string | undefined;
    meaning: string;
  }>(
    ({ what, field }) => `${capital(what)} has an unknown field "${field}".`,
    ({ known, nearest, meaning }) =>
      `${didYouMean(nearest, "Remove it or correct its name.")} Fields here: ${known.join(", ")}.${meaning}`,
  ),
  "yaml/missing-field": entry<{ what: string; field: string; meaning: string }>(
    ({ what, field }) => `${capital(what)} has no "${field}".`,
    ({ field, meaning }) => `Add \`${field}\`${meaning}`,
  ),
  "yaml/invalid-field": entry<{ what: string; reason: string; meaning: string }>(
    ({ what, reason }) => `${capital(what)} is not usable: ${reason}`,
    ({ meaning }) => meaning,
  ),
} as const;
