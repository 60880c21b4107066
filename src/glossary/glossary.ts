import { z } from "zod";
import { wrongAddress, type AnswerPage } from "../finder/answer-pages.ts";
import { nearest } from "../problems/nearest.ts";
import { problem, type Problem } from "../problems/problem.ts";
import { readDocument } from "../problems/yaml/read-document.ts";
import { sentences } from "../problems/yaml/sentences.ts";

/** Where the glossary is, from the project root. */
export const glossaryFile = "src/content/glossary.yaml";

/** Its page, below the site's base. */
export const glossaryRoute = "/glossary/";

const entrySchema = z.strictObject({
  term: z.string().min(2).max(40).describe("the word, as PostgreSQL, Kafka or Debezium spell it"),
  code: z
    .literal(true)
    .optional()
    .describe("true for a word of a system, which texts write as code"),
  common: z.literal(true).optional().describe("true for a word that no lesson marks"),
  spelled: z
    .array(z.string().min(2).max(40))
    .min(1)
    .optional()
    .describe("other spellings of it in lessons"),
  means: sentences().min(20).max(320).describe("one or two sentences, 20 to 320 characters"),
  taught: z
    .string()
    .startsWith("/")
    .describe("the address of the section or runbook that teaches it"),
  see: z.array(z.string()).min(1).optional().describe("the names of other entries"),
  source: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe("the page of a documentation that says so"),
});

/** A word, and what it means. Its id is its anchor on the glossary's page. */
export interface GlossaryEntry extends z.infer<typeof entrySchema> {
  readonly id: string;
}

const kind = {
  name: "the glossary",
  schema: z.record(z.string().regex(/^[a-z][a-z0-9_-]*$/), entrySchema),
  form: "Write the name of an entry, and below it term, means and taught.",
};

/**
 * Reads the glossary, in the order of its terms.
 * @param text the file's content; no file is an empty glossary
 * @param pages every lesson and runbook; without them the addresses are not checked
 */
export function readGlossary(
  text = "",
  pages?: readonly AnswerPage[],
): { readonly entries: readonly GlossaryEntry[]; readonly problems: readonly Problem[] } {
  const { value, placeOf, problems } = readDocument(glossaryFile, text, kind);
  const entries = Object.entries(value ?? {}).map(([id, fields]) => ({ id, ...fields }));
  const ids = entries.map(({ id }) => id);
  const at = (...path: PropertyKey[]) => ({ file: glossaryFile, at: placeOf(path) });
  const unknown = entries.flatMap(({ id, see = [] }) =>
    see.flatMap((name, index) =>
      ids.includes(name) && name !== id
        ? []
        : [
            problem("glossary/unknown-entry", at(id, "see", index), {
              name,
              nearest: nearest(name, ids),
            }),
          ],
    ),
  );
  const seen = new Map<string, string>();
  const twice = entries.flatMap(({ id, term, spelled = [] }) =>
    [term, ...spelled].flatMap((spelling) => {
      const other = seen.get(spelling.toLowerCase());
      seen.set(spelling.toLowerCase(), id);
      return other === undefined ? [] : [problem("glossary/twice", at(id), { spelling, other })];
    }),
  );
  const wrong = entries.flatMap(({ id, taught }) => wrongAddress(taught, at(id, "taught"), pages));
  return {
    entries: entries.sort((a, b) => a.term.localeCompare(b.term, "en", { sensitivity: "base" })),
    problems: [...problems, ...unknown, ...twice, ...wrong],
  };
}
