import MiniSearch, { type Options } from "minisearch";
import type { Leads } from "../finder-file.ts";
import type { FinderSection } from "../sections/section.ts";
import { packFields, packTerms, unpackTerms, type PackedTerms } from "./packed-terms.ts";
import { shortAddress, wholeAddress } from "./short-address.ts";
import { termsOf } from "./terms.ts";

/** What the list of results shows of a section. */
export type ShownSection = Pick<
  FinderSection,
  "address" | "kind" | "page" | "heading" | "id" | "severity" | "wraps"
>;

/**
 * The file that the finder loads first: the sections in their order, and what each of them is found by besides its
 * heading: symptoms and questions.
 */
export interface SectionFile {
  readonly sections: readonly ShownSection[];
  readonly terms: PackedTerms;
}

interface Entry {
  readonly id: number;
  readonly heading: string;
  readonly page: string;
  readonly symptoms: string;
  readonly text: string;
}

const options: Options<Entry> = {
  fields: ["heading", "page", "symptoms", "text"],
  // Texts come here as terms already.
  tokenize: (text) => text.split(" ").filter((term) => term !== ""),
  processTerm: (term) => term,
};

// How often a word stands in a text tells its length, not what it is about.
const distinctTerms = (text: string) => [...new Set(termsOf(text))];

type Shown = Pick<ShownSection, "heading" | "page">;

/** The terms of the fields that every list of results needs: they are made again in the page. */
const ofShown = {
  heading: ({ heading }: Shown) => distinctTerms(heading),
  page: ({ heading, page }: Shown) => (heading === page ? [] : distinctTerms(page)),
};

/** A term that so large a part of all texts holds tells none of them from the others. */
const common = 0.06;

/** Removes from texts the terms that are in most of them: half of the file. */
function telling(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const term of texts.flatMap((text) => text.split(" ")))
    counts.set(term, (counts.get(term) ?? 0) + 1);
  const isTelling = (term: string) => (counts.get(term) ?? 0) <= Math.max(3, texts.length * common);
  return texts.map((text) => text.split(" ").filter(isTelling).join(" "));
}

/** The words of the sections' texts, one line a term: most of the finder's size, and least of its answers. */
export type TextFile = string;

/** Makes the files of the finder, at build time. */
export function indexSections(sections: readonly FinderSection[]): {
  readonly file: SectionFile;
  readonly text: TextFile;
} {
  const search = new MiniSearch<Entry>(options);
  const texts = telling(sections.map(({ text }) => distinctTerms(text).join(" ")));
  search.addAll(
    sections.map((section, id) => ({
      id,
      heading: ofShown.heading(section).join(" "),
      page: ofShown.page(section).join(" "),
      symptoms: distinctTerms(section.symptoms.join("\n")).join(" "),
      text: texts[id] ?? "",
    })),
  );
  const shown = sections.map(({ address, kind, page, heading, id, severity, wraps }) => ({
    ...{ address: shortAddress(address, heading), kind, page, heading },
    ...(id === undefined ? {} : { id }),
    ...(severity === undefined ? {} : { severity }),
    ...(wraps === undefined ? {} : { wraps }),
  }));
  const plain = search.toJSON();
  return {
    file: { sections: shown, terms: packTerms(plain, ["symptoms"]) },
    text: packFields(plain, ["text"]),
  };
}

/** A file of the finder that has been opened. */
export interface SectionIndex {
  readonly sections: readonly ShownSection[];
  /** The sections of pages, by their addresses. */
  readonly pages: ReadonlyMap<string, ShownSection>;
  /** The messages, as they are looked for in a text. */
  readonly messages: readonly { id: string; text: string; section: ShownSection }[];
  /** All terms that any section holds. */
  readonly known: ReadonlySet<string>;
  readonly search: MiniSearch<Entry>;
}

/**
 * Opens the files of the finder, in the page.
 * @param text without it, sections are found by their headings, symptoms and questions alone
 */
export function openIndex(
  { sections: traveled, terms }: SectionFile,
  text: TextFile = "",
): SectionIndex {
  const sections = traveled.map((section) => ({
    ...section,
    address: wholeAddress(section.address, section.heading),
  }));
  const made = {
    heading: sections.map(ofShown.heading),
    page: sections.map(ofShown.page),
  };
  const unpacked = unpackTerms(terms, made, text);
  return {
    sections,
    pages: new Map(
      sections.filter(({ id }) => id === undefined).map((each) => [each.address, each]),
    ),
    messages: sections.flatMap((section) =>
      section.id === undefined ? [] : { id: section.id, text: section.heading, section },
    ),
    known: new Set(unpacked.index.map(([term]) => term)),
    search: MiniSearch.loadJS<Entry>(unpacked, options),
  };
}

/** The first sentences of the sections of pages, by their addresses. */
export function leadsByAddress(
  { sections }: Pick<SectionIndex, "sections">,
  leads: Leads,
): ReadonlyMap<string, string> {
  const placed = sections.map((section, place) => ({ section, lead: leads[place] ?? "" }));
  // A message stands at the address of the section to which it leads.
  const ofPages = placed.filter(({ section }) => section.id === undefined);
  return new Map(ofPages.map(({ section, lead }) => [section.address, lead]));
}
