import type { Target } from "../text/fences/runbook-grammar.ts";

/** What the sentences on targets speak of. */
export interface LeadPlaces {
  /** Titles of the steps of this runbook, by anchor, in their order. */
  readonly steps: readonly { readonly anchor: string; readonly title: string }[];
  /** Titles of all runbooks, by id. */
  readonly runbooks: ReadonlyMap<string, string>;
}

/** Where an answer leads, as a sentence; empty for the next step. */
export function leadsTo(target: Target, { steps, runbooks }: LeadPlaces): string {
  switch (target.kind) {
    case "go on":
      return "";
    case "stop":
      return `Stop: ${target.reason}.`;
    case "runbook":
      return `This is another incident. Follow the runbook "${runbooks.get(target.id) ?? target.id}".`;
    case "step": {
      const index = steps.findIndex(({ anchor }) => anchor === target.anchor);
      return `Go to step ${index + 1}, "${steps[index]?.title ?? target.anchor}".`;
    }
  }
}
