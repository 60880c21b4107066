import type { Mistake } from "./mistake.ts";

const glossary = "src/content/glossary.yaml";
const lines = (id: string, ...more: readonly string[]) =>
  [
    `${id}:`,
    `  term: ${id}`,
    `  means: A word that exists to be checked by the tests of the glossary.`,
    `  taught: /course/01-module-1/01-first-steps/`,
    ...more,
    "",
  ].join("\n");

/** Mistakes in the glossary. */
export const glossaryMistakes: readonly Mistake[] = [
  {
    code: "glossary/unknown-entry",
    what: "an entry that leads to another one by a mistyped name",
    files: { [glossary]: lines("slot") + lines("lsn", "  see: [slots]") },
  },
  {
    code: "glossary/twice",
    what: "a spelling that two entries have",
    files: { [glossary]: lines("slot") + lines("lsn", "  spelled: [Slot]") },
  },
  {
    code: "yaml/missing-field",
    what: "a term without a meaning",
    files: { [glossary]: "slot:\n  term: slot\n  taught: /course/01-module-1/01-first-steps/\n" },
  },
  {
    code: "link/missing-anchor",
    what: "a term that is taught in a section that is not there",
    files: { [glossary]: lines("slot").replace("steps/", "steps/#nowhere") },
  },
];
