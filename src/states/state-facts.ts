import { z } from "zod";
import { wrongAddress, type AnswerPage } from "../finder/answer-pages.ts";
import type { Problem } from "../problems/problem.ts";
import { readDocument } from "../problems/yaml/read-document.ts";
import { sentences } from "../problems/yaml/sentences.ts";

/** Where the states are, from the project root. */
export const stateFactsFile = "src/content/states.yaml";

/** Address of their page below the site's base; each list and each state is an anchor of it. */
export const stateFactsRoute = "/reference/states/";

const told = sentences().min(20).max(240);

const stateSchema = z.strictObject({
  since: z
    .int()
    .min(13)
    .max(18)
    .optional()
    .describe("the first line of PostgreSQL that has it, where the list is older"),
  means: told.describe("what it means, in sentences"),
  not: told.optional().describe("what it is taken for, and does not mean"),
  leads: z
    .string()
    .startsWith("/")
    .describe("the address of the runbook or section that acts on it"),
});

const document = {
  name: "the states",
  schema: z.record(
    z.string().regex(/^[a-z][a-z-]*$/),
    z.strictObject({
      title: z.string().min(5).max(60).describe("what has these states"),
      where: z.string().min(5).max(120).describe("where they are read"),
      source: z.url({ protocol: /^https$/ }).describe("the documentation that names them"),
      states: z.record(z.string().min(2), stateSchema).describe("each state as it is printed"),
    }),
  ),
  form: "Write the name of a list, and below it title, where, source and states.",
};

/** A state that a system prints, with its anchor on the page. */
export type StateFact = z.infer<typeof stateSchema> & {
  readonly anchor: string;
  readonly printed: string;
};

/** The states that one thing can have. */
export interface StateList {
  readonly id: string;
  readonly title: string;
  readonly where: string;
  readonly source: string;
  readonly states: readonly StateFact[];
}

/** `slot` and `active = t` make `slot-active-t`. */
const anchorOf = (list: string, printed: string) =>
  `${list}-${printed.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;

/**
 * Reads the states, in the order of the file.
 * @param text the file's content; no file holds no states
 * @param pages every lesson and runbook; without them the addresses are not checked
 */
export function readStateFacts(
  text: string | undefined,
  pages?: readonly AnswerPage[],
): { readonly lists: readonly StateList[]; readonly problems: readonly Problem[] } {
  if (text === undefined) return { lists: [], problems: [] };
  const { value, placeOf, problems } = readDocument(stateFactsFile, text, document);
  const lists = Object.entries(value ?? {}).map(([id, { states, ...list }]) => ({
    ...{ id, ...list },
    states: Object.entries(states).map(([printed, fact]) => ({
      ...{ anchor: anchorOf(id, printed), printed, ...fact },
    })),
  }));
  const wrong = lists.flatMap(({ id, states }) =>
    states.flatMap(({ printed, leads }) => {
      const at = placeOf([id, "states", printed, "leads"]);
      return wrongAddress(leads, { file: stateFactsFile, at }, pages);
    }),
  );
  return { lists, problems: [...problems, ...wrong] };
}
