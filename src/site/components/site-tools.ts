import { lessonPages } from "../../text/lessons/lesson-pages.ts";
import {
  toolIds,
  planningTools,
  type PlanningTool,
  type ToolId,
} from "../../text/components/planning-tools.ts";

/** A tool that the site has, and the lesson it belongs to. */
export interface SiteTool extends PlanningTool {
  readonly id: ToolId;
  /** Address of its lesson below the site's base. */
  readonly route: string;
}

/** The tools whose lessons are part of the course: what they know comes from there. */
export async function siteTools(): Promise<SiteTool[]> {
  const pages = await lessonPages();
  return toolIds.flatMap((id) => {
    const lesson = pages.find(({ fields }) => fields.id === planningTools[id].lesson);
    return lesson ? [{ id, route: lesson.route, ...planningTools[id] }] : [];
  });
}
