import type { Meanings } from "../finder-file.ts";
import type { Answers, FoundMessage } from "../search/answers.ts";
import type { ShownSection } from "../search/section-index.ts";

/** What results are made with. */
export interface ResultParts {
  /** The site's base, without a slash at its end. */
  readonly base: string;
  /** The section of a page at an address. */
  readonly sectionAt: (address: string) => ShownSection | undefined;
}

/** An element with a class and a text. */
export function makeElement(name: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function item(href: string, heading: string, kind: string, where: string): HTMLElement {
  const made = document.createElement("li");
  const link = document.createElement("a");
  link.href = href;
  link.append(makeElement("span", "finder-heading", heading));
  made.append(link, makeElement("span", `finder-kind finder-${kind.toLowerCase()}`, where));
  return made;
}

const placeOf = ({ kind, page, heading }: ShownSection) =>
  heading === page ? `${kind}: ${page}` : `${kind}: ${page} › ${heading}`;

/** The text of a message with what was pasted in its places, or dots. */
const filled = ({ heading }: ShownSection, captures: FoundMessage["captures"] = {}) =>
  heading.replace(/\{([a-z][a-z0-9-]*)\}/g, (_, name: string) => captures[name] || "…");

function sectionItem(section: ShownSection, { base, sectionAt }: ResultParts): HTMLElement {
  const { address, kind, page, heading, lead, id } = section;
  const target = id === undefined ? undefined : sectionAt(address);
  const where = target ? `${kind} of ${page}, answered in ${placeOf(target)}` : `${kind}: ${page}`;
  const shown = id === undefined ? heading : filled(section);
  const made = item(base + address, shown, kind, heading === page ? kind : where);
  if (lead) made.append(makeElement("span", "finder-lead", lead));
  return made;
}

function meaningOf(id: string, meanings: Meanings): HTMLElement[] {
  const { means, not } = meanings[id] ?? {};
  return [means, not].flatMap((text) => (text ? [makeElement("p", "finder-means", text)] : []));
}

function messageItem(found: FoundMessage, meanings: Meanings, parts: ResultParts): HTMLElement {
  const { address, id = "", page } = found.section;
  const target = parts.sectionAt(address);
  const made = item(
    parts.base + address,
    filled(found.section, found.captures),
    "message",
    `${page} says this.${target ? ` ${placeOf(target)}` : ""}`,
  );
  made.append(...meaningOf(id, meanings));
  return made;
}

/** A message that no text of the site answers: what it means, before the nearest sections. */
export function unansweredNote(found: FoundMessage, meanings: Meanings, base: string): HTMLElement {
  const { page, id = "", address } = found.section;
  const note = makeElement("div", "finder-note");
  const link = document.createElement("a");
  link.href = base + address;
  link.textContent = filled(found.section, found.captures);
  const rest = makeElement("p", "", "No text of this site answers it. The nearest are below.");
  note.append(`${page} says: `, link, ...meaningOf(id, meanings), rest);
  return note;
}

/** Shows what was found: messages with what they mean, then sections. */
export function listAnswers(
  list: HTMLElement,
  { messages, sections }: Answers,
  meanings: Meanings,
  parts: ResultParts,
): void {
  list.replaceChildren(
    ...messages.map((found) => messageItem(found, meanings, parts)),
    ...sections.map((section) => sectionItem(section, parts)),
  );
}

/** Moves the focus from the field to the results and among them, as the arrow keys say. */
export function moveInResults(event: KeyboardEvent, field: HTMLElement, list: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...list.querySelectorAll("a")];
  const at = links.findIndex((link) => link === document.activeElement);
  // In a pasted text of several lines the arrows move between its lines.
  const isWithin = at === -1 && field instanceof HTMLTextAreaElement && field.value.includes("\n");
  if (isWithin || links.length === 0 || (at === -1 && step === -1)) return;
  event.preventDefault();
  const next = at + step;
  (next < 0 ? field : (links[next] ?? links[at]))?.focus();
}
