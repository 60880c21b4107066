import type { PlanId } from "./plans.ts";

/** A piece of a runbook, taken from a lesson. Texts hold placeholders such as `{{slot}}`. */
export type Part =
  | { readonly kind: "text"; readonly markdown: string; readonly html: string }
  | {
      readonly kind: "command";
      readonly language: "bash" | "sql";
      readonly code: string;
      /** Whether the database's superuser has to run it. */
      readonly superuser: boolean;
    }
  | { readonly kind: "output"; readonly text: string }
  | { readonly kind: "check"; readonly markdown: string; readonly html: string };

export interface Step {
  readonly parts: readonly Part[];
}

/** A shell script that commands of a runbook call. */
export interface Script {
  readonly name: string;
  /** Shell commands that write the file. */
  readonly code: string;
}

/** A query that stands elsewhere in the lesson. */
export interface Query {
  readonly title: string;
  /** SQL. */
  readonly code: string;
}

/** A runbook as a lesson teaches it. */
export interface Runbook {
  readonly id: PlanId;
  readonly title: string;
  /** How it is noticed: the symptoms of the lesson's front matter. */
  readonly symptoms: readonly string[];
  /** Address of its section on the site. */
  readonly address: string;
  /** The same with the site's origin, for what leaves the page. */
  readonly url: string;
  /** What is to be known before the first step. */
  readonly before: readonly Part[];
  readonly steps: readonly Step[];
  readonly after: readonly Part[];
  readonly scripts: readonly Script[];
  readonly queries: readonly Query[];
}

/** What a drill needs of its scenario's runbook. */
export interface DrillRunbook extends Pick<Runbook, "id" | "title" | "address"> {
  /** One line for each step. */
  readonly titles: readonly string[];
}
