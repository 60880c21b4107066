import { matchMessages } from "../messages/match.ts";
import { searchSections } from "./search-sections.ts";
import type { SectionIndex, ShownSection } from "./section-index.ts";

/** A message that stands in what was asked, and what stood in its places. */
export interface FoundMessage {
  readonly section: ShownSection;
  /** By the name of the place: `slot`, `lsn`, `pid`. */
  readonly captures: Readonly<Record<string, string>>;
}

/** What the finder says to a question or to what was pasted. */
export interface Answers {
  readonly messages: readonly FoundMessage[];
  /** Messages that are known, but that no text of the site answers: told, with the nearest sections below. */
  readonly unanswered: readonly FoundMessage[];
  /** Where else to look, the best first. */
  readonly sections: readonly ShownSection[];
}

/** Most messages that are told of one paste, and most sections. */
const most = { messages: 4, sections: 12 };

/**
 * Answers a question, or a part of a log: first with the messages that stand in it as PostgreSQL, Debezium or Kafka
 * write them, then with the sections that hold its words.
 */
export function answersTo(index: SectionIndex, asked: string): Answers {
  const catalogue = index.sections.flatMap((section) =>
    section.id === undefined ? [] : { id: section.id, text: section.heading, section },
  );
  const known = matchMessages(asked, catalogue)
    .slice(0, most.messages)
    .map(({ message, captures }) => ({ section: message.section, captures }));
  const isAnswered = ({ section }: FoundMessage) => !section.address.startsWith("/messages/");
  const told = new Set(known.map(({ section }) => section.id));
  const sections = searchSections(index, asked)
    .filter(({ id }) => id === undefined || !told.has(id))
    .slice(0, most.sections);
  return {
    messages: known.filter(isAnswered),
    unanswered: known.filter((message) => !isAnswered(message)),
    sections,
  };
}
