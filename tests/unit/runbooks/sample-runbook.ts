import type { PlanId } from "../../../src/runbooks/plans.ts";
import type { Runbook } from "../../../src/runbooks/runbook.ts";
import { runbooks } from "../support/site-runbooks.ts";

/** A runbook of the course. */
export function runbook(id: PlanId): Runbook {
  const found = runbooks.find((each) => each.id === id);
  if (!found) throw new Error(`There is no runbook ${id}.`);
  return found;
}

/** What its steps are made of. */
export const partsOf = ({ steps }: Runbook) => steps.flatMap(({ parts }) => parts);
/** The commands of its steps. */
export const commandsOf = (each: Runbook) =>
  partsOf(each).flatMap((part) => (part.kind === "command" ? [part.code] : []));
