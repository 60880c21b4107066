import type { LessonHead } from "../../text/lessons/lesson-head.ts";
import type { Modules } from "../../text/lessons/modules.ts";
import { lessonSidebar } from "../../text/lessons/sidebar.ts";
import { planningTools, toolIds, toolRoute } from "../../text/components/planning-tools.ts";
import { labRoute } from "../../practice/incident-lab/lab-path.ts";
import type { Lab } from "../../practice/incident-lab/lab-schema.ts";
import type { RunbookFields } from "../../runbooks/file/runbook-schema.ts";
import { runbookSidebar } from "../../runbooks/page/sidebar.ts";
import { sectionsOfSite, sidebarGroups } from "./site-sections.ts";

/** What the sidebar names. */
export interface SidebarParts {
  readonly lessons: readonly Pick<LessonHead, "path" | "frontMatter">[];
  readonly modules: Modules;
  readonly quizzes: readonly { id: string; title: string }[];
  readonly labs: readonly Pick<Lab, "id" | "title">[];
  readonly runbooks: readonly Pick<RunbookFields, "id">[];
}

const {
  lab,
  quizzes,
  labs,
  tools,
  glossary,
  messages,
  alerts,
  metrics,
  states,
  platforms,
  incidents,
  measurements,
  ran,
  changes,
  progress,
  instructors,
} = sectionsOfSite;

/**
 * Starlight's sidebar: every page of the site but the home page, so that each page finds its place
 * in it. Of this a page shows what {@link "./shown-sidebar.ts"} chooses.
 */
export function siteSidebar(parts: SidebarParts) {
  const folded = (label: string, items: { label: string; link: string }[]) =>
    items.length > 0 ? [{ label, collapsed: true, items }] : [];
  const lessonIds = new Set(parts.lessons.map((lesson) => lesson.frontMatter?.fields.id));
  return [
    lab,
    ...lessonSidebar(parts.lessons, parts.modules),
    runbookSidebar(sidebarGroups.runbooks, parts.runbooks),
    ...folded(sidebarGroups.practice, [
      ...(parts.labs.length > 0 ? [labs] : []),
      ...parts.labs.map(({ id, title }) => ({ label: title, link: labRoute(id) })),
      ...(parts.quizzes.length > 0 ? [quizzes] : []),
      ...parts.quizzes.map(({ id, title }) => ({ label: `Quiz: ${title}`, link: `/quiz/${id}/` })),
    ]),
    ...folded(sidebarGroups.planning, [
      tools,
      ...toolIds
        .filter((id) => lessonIds.has(planningTools[id].lesson))
        .map((id) => ({ label: planningTools[id].title, link: toolRoute(id) })),
    ]),
    ...folded(sidebarGroups.reference, [
      glossary,
      messages,
      alerts,
      metrics,
      states,
      platforms,
      incidents,
      measurements,
      ran,
      changes,
    ]),
    progress,
    instructors,
  ];
}
