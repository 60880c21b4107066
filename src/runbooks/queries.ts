import { attribute } from "../fences/attributes.ts";
import type { Fence } from "../fences/fence.ts";
import type { Query } from "./runbook.ts";
import { NoStepsError } from "./section.ts";

/**
 * A query that steps speak of and that stands elsewhere in their lesson.
 * @throws NoStepsError when the lesson has no fence with that title
 */
export function queryNamed(title: string, fences: readonly Fence[]): Query {
  const fence = fences.find((each) => attribute(each, "title") === title);
  if (!fence) throw new NoStepsError(`The lesson has no query "${title}".`);
  return { title, code: fence.value };
}
