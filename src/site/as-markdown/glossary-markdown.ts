import type { GlossaryEntry } from "../../glossary/glossary.ts";
import { markdownFile, type Surroundings } from "./page-text.ts";

/** The title and the sentence of the glossary where it is listed. */
export const glossaryPage = {
  title: "Glossary",
  description:
    "What the words of PostgreSQL, Kafka and Debezium mean that the lessons and runbooks use, from at-least-once to worker, and where each is taught.",
} as const;

function entryAsMarkdown(
  { term, code, spelled = [], means, taught, source }: GlossaryEntry,
  addressOf: Surroundings["addressOf"],
): string {
  const [route = "", anchor] = taught.split("#");
  const lesson = `${addressOf(route + markdownFile)}${anchor === undefined ? "" : `#${anchor}`}`;
  const name = code ? `\`${term}\`` : term;
  const also = spelled.length === 0 ? "" : ` (also ${spelled.join(", ")})`;
  const says = source === undefined ? "" : ` Source: <${source}>`;
  return `- **${name}**${also}: ${means} Explained in: <${lesson}>${says}`;
}

/** The glossary as a file of its own. @param entries in the order of their terms */
export function glossaryAsMarkdown(
  entries: readonly GlossaryEntry[],
  { addressOf }: Pick<Surroundings, "addressOf">,
): string {
  const lines = entries.map((entry) => entryAsMarkdown(entry, addressOf));
  const { title, description } = glossaryPage;
  return `${[`# ${title}`, description, lines.join("\n"), `This page: <${addressOf("/glossary/")}>`].join("\n\n")}\n`;
}
