import type { Runbook } from "../../../src/runbooks/runbook.ts";
import { runbooks } from "../support/site-runbooks.ts";

/** A runbook of the site. */
export function runbook(id: string): Runbook {
  const found = runbooks.find((each) => each.id === id);
  if (!found) throw new Error(`There is no runbook ${id}.`);
  return found;
}

/** What its steps are made of. */
export const partsOf = ({ steps }: Runbook) => steps.flatMap(({ parts }) => parts);
