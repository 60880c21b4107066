import { entry } from "../entry.ts";
import { didYouMean } from "../suggest.ts";

export const glossaryEntries = {
  "glossary/unknown-entry": entry<{ name: string; nearest: string | undefined }>(
    ({ name }) => `The glossary has no other entry "${name}".`,
    ({ nearest }) =>
      didYouMean(nearest, "Write the name of another entry, as it begins its lines."),
  ),
  "glossary/twice": entry<{ spelling: string; other: string }>(
    ({ spelling, other }) => `"${spelling}" is a spelling of the entry "${other}" as well.`,
    "Leave it in one of the two: a lesson's word leads to one entry.",
  ),
} as const;
