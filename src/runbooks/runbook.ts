import type { Deed } from "../text/fences/runbook-grammar.ts";
import type { RunbookFields } from "./file/runbook-schema.ts";
import type { Audience } from "./page/choice.ts";

interface ForWhom {
  /** For whom a part is; `undefined` for everybody. */
  readonly on: Audience | undefined;
}

/** A piece of a step. Texts hold placeholders such as `{{slot}}`. */
export type StepPart = ForWhom &
  (
    | { readonly kind: "text"; readonly markdown: string; readonly html: string }
    | {
        readonly kind: "command";
        readonly language: "bash" | "sql";
        readonly code: string;
        readonly does: Deed;
        readonly needs: readonly string[];
      }
    | { readonly kind: "shown"; readonly language: string; readonly code: string }
    | {
        readonly kind: "answer";
        readonly text: string;
        /** What you should see, or what else you may see. */
        readonly expected: boolean;
        /** Where it leads, as a sentence; empty for the next step. */
        readonly leads: string;
      }
  );

export interface ShownStep {
  readonly title: string;
  readonly parts: readonly StepPart[];
}

/** A runbook as the builder takes it away, complete. */
export interface Runbook extends Pick<
  RunbookFields,
  "id" | "title" | "symptoms" | "loses" | "minutes" | "blanks"
> {
  readonly rights: readonly string[];
  readonly tools: readonly string[];
  /** The versions that the lab has run, in words. */
  readonly worksOn: string;
  /** Address of its page on the site. */
  readonly address: string;
  /** The same with the site's origin, for what leaves the page. */
  readonly url: string;
  readonly intro: readonly StepPart[];
  readonly steps: readonly ShownStep[];
}

/** What a drill needs of its scenario's runbook. */
export interface DrillRunbook extends Pick<Runbook, "id" | "title" | "address"> {
  /** One line for each step. */
  readonly titles: readonly string[];
}
