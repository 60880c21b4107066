import type { Root } from "mdast";

/** A lesson or runbook to be told in Markdown. */
export interface PageText {
  /** Path from the project root. */
  readonly file: string;
  /** What its author wrote; front matter is passed over. */
  readonly body: string;
}

/** Where links lead, and what components stand for. */
export interface Surroundings {
  /** The full address of a path below the base: `/labs/small-lab/`. */
  readonly addressOf: (path: string) => string;
  /** The title of a runbook or an incident lab, by the address of its page below the base. */
  readonly titleOf: (route: string) => string;
  /** Makes syntax trees; without it every text is parsed anew. */
  readonly parse?: (text: string) => Root;
}

/** Where the Markdown of a page stands: Cloudflare's and other documentation sites have it there too. */
export const markdownFile = "index.md";
