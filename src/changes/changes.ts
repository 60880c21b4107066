import { z } from "zod";
import { wrongAddress, type AnswerPage } from "../finder/answer-pages.ts";
import type { Problem } from "../problems/problem.ts";
import { readDocument } from "../problems/yaml/read-document.ts";

/** Where the list of changes is, from the project root. */
export const changesFile = "src/content/changes.yaml";

/** What can happen to a page, as its list says it. */
export const kindsOfChange = {
  added: "Added",
  changed: "Changed",
  corrected: "Corrected",
} as const;

const changeSchema = z.strictObject({
  kind: z
    .enum(Object.keys(kindsOfChange) as (keyof typeof kindsOfChange)[])
    .describe("added, changed or corrected"),
  page: z
    .string()
    .startsWith("/")
    .describe("the address of a lesson or runbook, with or without #section"),
  what: z
    .string()
    .min(20)
    .max(300)
    .regex(/[.]$/, "write a sentence, with a full stop at its end")
    .describe("what is new for whoever has read the page before, 20 to 300 characters"),
});

/** One change that a reader may want to know of. */
export interface PageChange extends z.infer<typeof changeSchema> {
  /** The day, `2026-11-27`. */
  readonly day: string;
  /** Its anchor in the list: the day, and which of that day it is. */
  readonly id: string;
}

const document = {
  name: "the list of changes",
  schema: z.record(z.iso.date(), z.array(changeSchema).min(1)),
  form: "Write a day as 2026-11-27, and below it its changes, each with kind, page and what.",
};

/**
 * Reads what has changed in lessons and runbooks, newest day first.
 * @param text the file's content; no file is an empty list
 * @param pages every lesson and runbook; without them the addresses are not checked
 */
export function readChanges(
  text = "",
  pages?: readonly AnswerPage[],
): { readonly changes: readonly PageChange[]; readonly problems: readonly Problem[] } {
  const { value, placeOf, problems } = readDocument(changesFile, text, document);
  const days = Object.entries(value ?? {}).sort(([a], [b]) => b.localeCompare(a));
  const wrong = days.flatMap(([day, list]) =>
    list.flatMap(({ page }, index) => {
      const where = { file: changesFile, at: placeOf([day, index, "page"]) };
      return wrongAddress(page, where, pages);
    }),
  );
  return {
    changes: days.flatMap(([day, list]) =>
      list.map((change, index) => ({ ...change, day, id: `${day}-${index + 1}` })),
    ),
    problems: [...problems, ...wrong],
  };
}
