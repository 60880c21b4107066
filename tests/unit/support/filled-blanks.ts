import { planOf, type PlanId } from "../../../src/runbooks/plans.ts";

/** A command of a runbook with its blanks filled in as the lesson's rehearsal has them. */
export function filledBlanks(id: PlanId, command: string): string {
  return Object.entries(planOf(id).blanks ?? {}).reduce(
    (text, [literal, { name }]) => (name ? text.replaceAll(name, () => literal) : text),
    command,
  );
}
