import { lessonRoute, parseLessonPath } from "./lesson-path.ts";
import { runbookId, runbookRoute } from "./runbook-path.ts";

/**
 * The address of the page that a file of the content becomes, below the site's base.
 * @param file path from the project root, with forward slashes
 * @returns `undefined` for a file that becomes no page
 */
export function contentRoute(file: string): string | undefined {
  const path = parseLessonPath(file);
  if (path) return lessonRoute(path);
  const id = runbookId(file);
  return id === undefined ? undefined : runbookRoute(id);
}
