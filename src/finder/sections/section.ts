/** What kind of page a section is part of, in the words of the list of results. */
export type SectionKind =
  "Runbook" | "Lesson" | "Lab" | "Tool" | "Quiz" | "Reference" | "Message" | "Term";

/** A part of the site that can be an answer: a page, or what stands below one of its headings. */
export interface FinderSection {
  /** Path below the base, with the heading's anchor: `/runbooks/slot-lost/#drop-the-lost-slot`. */
  readonly address: string;
  readonly kind: SectionKind;
  /** The title of the page. */
  readonly page: string;
  /** The heading; the page's title once more for the page itself. */
  readonly heading: string;
  /** One sentence of what stands there, or nothing where the heading says it. */
  readonly lead: string;
  /** The id of the message in the catalogue; sections of pages have none. */
  readonly id?: string;
  /** What the message means for the pipeline. */
  readonly severity?: "info" | "warning" | "error" | "fatal";
  /** Whether the message only says that something else has failed: what stands below it is the reason. */
  readonly wraps?: true;
  /** What a reader in trouble would say who is helped here. */
  readonly symptoms: readonly string[];
  readonly text: string;
}
