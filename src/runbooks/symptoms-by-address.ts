import type { LessonHead } from "../text/lessons/lesson-head.ts";
import { lessonRoute } from "../text/lessons/lesson-path.ts";
import { runbookRoute } from "../text/lessons/runbook-path.ts";
import type { RunbookPageFields } from "./file/runbook-schema.ts";

/**
 * What readers in trouble say, and the alerts that they got, by the address of the section or runbook that helps them: below the base, with the
 * anchor of a lesson's section.
 */
export function symptomsByAddress(
  lessons: readonly LessonHead[],
  runbooks: readonly RunbookPageFields[],
): ReadonlyMap<string, readonly string[]> {
  const inLessons = lessons.flatMap(({ path, frontMatter }) =>
    (path ? (frontMatter?.fields.incidents ?? []) : []).map(
      ({ symptom, section }) => [`${path ? lessonRoute(path) : ""}#${section}`, symptom] as const,
    ),
  );
  const inRunbooks = runbooks.flatMap(({ id, title, symptoms, alerts }) =>
    [title, ...symptoms, ...alerts].map((symptom) => [runbookRoute(id), symptom] as const),
  );
  const all = new Map<string, string[]>();
  for (const [address, symptom] of [...inLessons, ...inRunbooks])
    all.set(address, [...(all.get(address) ?? []), symptom]);
  return all;
}
