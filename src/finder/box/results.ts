import type { Meanings } from "../finder-file.ts";
import type { Answers, FoundMessage } from "../search/answers.ts";
import type { ShownSection } from "../search/section-index.ts";

/** What results are made with. */
export interface ResultParts {
  /** The site's base, without a slash at its end. */
  readonly base: string;
  /** The section of a page at an address. */
  readonly sectionAt: (address: string) => ShownSection | undefined;
  readonly meanings: Meanings;
  /** The first sentence of a section, empty where it has none or has not come yet. */
  readonly leadOf: (section: ShownSection) => string;
}

/** An element with a class and a text; what stands between backticks is code. */
export function makeElement(name: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  text.split("`").forEach((part, at) => {
    if (at % 2 === 0) made.append(part);
    else made.append(Object.assign(document.createElement("code"), { textContent: part }));
  });
  return made;
}

/** A link of the list or of what stands above it. */
export function makeLink(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  return link;
}

/** A result: its link, and where it leads. */
export function resultItem(
  href: string,
  heading: string,
  kind: string,
  where: string,
): HTMLElement {
  const made = makeElement("li", `finder-${kind}`);
  made.append(makeLink(href, heading), makeElement("span", "finder-kind", where));
  return made;
}

const placeOf = ({ kind, page, heading }: ShownSection) =>
  heading === page ? `${kind}: ${page}` : `${kind}: ${page} › ${heading}`;

/** The text of a message with what was pasted in its places, or dots. */
const filled = ({ heading }: ShownSection, captures: FoundMessage["captures"] = {}) =>
  heading.replace(/\{([a-z][a-z0-9-]*)\}/g, (_, name: string) => captures[name] || "…");

function sectionItem(section: ShownSection, parts: ResultParts): HTMLElement {
  const { base, sectionAt, leadOf } = parts;
  const { address, kind, page, heading, id } = section;
  if (id !== undefined) {
    const target = sectionAt(address);
    const where = `A message of ${page}${target ? `. ${placeOf(target)}` : ""}`;
    return resultItem(base + address, filled(section), "similar", where);
  }
  const where = heading === page ? kind : `${kind}: ${page}`;
  const made = resultItem(base + address, heading, kind.toLowerCase(), where);
  const lead = leadOf(section);
  if (lead) made.append(makeElement("span", "finder-lead", lead));
  return made;
}

/** What a message means, and what it does not. */
function meaningOf({ section: { id = "" } }: FoundMessage, { meanings }: ResultParts) {
  const { means, not } = meanings[id] ?? {};
  return [
    ...(means === undefined ? [] : [makeElement("p", "finder-means", means)]),
    ...(not === undefined ? [] : [makeElement("p", "finder-means", `Do not be misled: ${not}`)]),
  ];
}

const classOf = ({ severity = "info" }: ShownSection) => `message finder-${severity}`;

function messageItem(found: FoundMessage, parts: ResultParts): HTMLElement {
  const { section, captures } = found;
  const target = parts.sectionAt(section.address);
  const where = `${section.page} says this.${target ? ` ${placeOf(target)}` : ""}`;
  const text = filled(section, captures);
  const made = resultItem(parts.base + section.address, text, classOf(section), where);
  made.append(...meaningOf(found, parts));
  return made;
}

/** A message that no page is about: what it means, before the nearest sections. */
export function unansweredNote(found: FoundMessage, parts: ResultParts): HTMLElement {
  const { section, captures } = found;
  const note = makeElement(
    "div",
    `finder-note finder-${classOf(section)}`,
    `${section.page} says: `,
  );
  const rest = "No page of this site is about this message. What follows is only similar.";
  note.append(
    makeLink(parts.base + section.address, filled(section, captures)),
    ...meaningOf(found, parts),
    makeElement("p", "", rest),
  );
  return note;
}

/** Where to go on when nothing was found. */
const everything = [
  ["/runbooks/", "All runbooks, by what you see"],
  ["/messages/", "All messages, by product"],
  ["/", "All lessons"],
] as const;

/**
 * Shows what was found: messages with what they mean, then sections.
 * @param isEmpty whether something was asked and nothing found
 */
export function listAnswers(
  list: HTMLElement,
  { messages, sections }: Answers,
  parts: ResultParts,
  isEmpty: boolean,
): void {
  list.replaceChildren(
    ...messages.map((found) => messageItem(found, parts)),
    ...sections.map((section) => sectionItem(section, parts)),
    ...(isEmpty ? everything : []).map(([address, text]) =>
      resultItem(parts.base + address, text, "everything", "A list to look through"),
    ),
  );
}
