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
  /** Messages that are known, but that no page is about: told, with the nearest sections below. */
  readonly unanswered: readonly FoundMessage[];
  /** Where else to look, the best first. */
  readonly sections: readonly ShownSection[];
}

/** Most messages that are told of one paste, and most sections. */
const most = { messages: 4, unanswered: 2, sections: 12, similar: 4 };

const severities = ["fatal", "error", "warning", "info"] as const;

/** The reason before what wraps it, then what is worse before what is better. */
function byWeight({ section: a }: FoundMessage, { section: b }: FoundMessage): number {
  const severity = (section: ShownSection) => severities.indexOf(section.severity ?? "info");
  return Number(a.wraps ?? false) - Number(b.wraps ?? false) || severity(a) - severity(b);
}

const isOfPage = ({ address }: ShownSection) => !address.startsWith("/messages/");

/** The messages of the catalogue that stand in a text. */
const messagesIn = ({ messages }: SectionIndex, text: string): FoundMessage[] =>
  matchMessages(text, messages)
    .map(({ message, captures }) => ({ section: message.section, captures }))
    .sort(byWeight);

/** A status, a row or a configuration that was recognized in what was asked. */
export interface Recognized {
  /** Places that are no section of the index, and come before all others. */
  readonly entries?: readonly ShownSection[];
  /** The addresses to which its findings lead, the most severe first. */
  readonly leads: readonly string[];
  /** What of it is worth a search; its keys and values are not. */
  readonly words: string;
}

/**
 * Answers a question, or a part of a log: first with the messages that stand in it as PostgreSQL, Debezium or Kafka
 * write them, then with the sections that hold its words.
 * @param recognized what was read in it; the sections then begin with those that the findings lead to
 */
export function answersTo(index: SectionIndex, asked: string, recognized?: Recognized): Answers {
  const found = messagesIn(index, asked);
  const isTold = found.length > 0;
  const leads = [...new Set(recognized?.leads)].flatMap((lead) => index.pages.get(lead) ?? []);
  // Beside what is really in the text, a message that only looks like it would mislead.
  const isOther = ({ id }: ShownSection) => id !== undefined && isTold;
  const searched = searchSections(index, recognized ? recognized.words : asked).filter(
    (section) => !isOther(section) && !leads.some(({ address }) => address === section.address),
  );
  const messages = found.filter(({ section }) => isOfPage(section)).slice(0, most.messages);
  const unanswered = found.filter(({ section }) => !isOfPage(section)).slice(0, most.unanswered);
  const isSimilar = messages.length === 0 && unanswered.length > 0 && !recognized;
  const sections = [...(recognized?.entries ?? []), ...leads, ...searched].slice(
    0,
    isSimilar ? most.similar : most.sections,
  );
  return { messages, unanswered, sections };
}
