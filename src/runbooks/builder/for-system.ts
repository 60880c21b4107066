import { isFor, type Choice } from "../page/choice.ts";
import type { StepPart, Runbook } from "../runbook.ts";

/** A runbook with what a reader's system needs; an aspect that is not chosen leaves all variants. */
export function forSystem(runbook: Runbook, choice: Choice): Runbook {
  const own = (parts: readonly StepPart[]) =>
    parts.filter(({ on }) => on === undefined || isFor(on, choice));
  const { intro, steps } = runbook;
  return {
    ...runbook,
    intro: own(intro),
    steps: steps.map(({ title, parts }) => ({ title, parts: own(parts) })),
  };
}
