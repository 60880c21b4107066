/** A tool with which readers plan for their own system. Each has a page, `/tools/<id>/`. */
export interface PlanningTool {
  readonly title: string;
  /** What a reader leaves with, as one sentence. */
  readonly gives: string;
  /** Id of the lesson it belongs to. */
  readonly lesson: string;
}

/** All tools, in the order of the lessons they belong to. */
export const planningTools = {
  "wal-budget": {
    title: "WAL budget",
    lesson: "wal-bloat-heartbeat",
    gives:
      "Your WAL rate, outage and disk become the limit, its alert rules and the time you have.",
  },
  "scaling-decision": {
    title: "Scaling decision",
    lesson: "connector-scaling-tasks",
    gives: "Your observations lead to one advice, with its reasons, its costs and its limits.",
  },
  "runbook-builder": {
    title: "Runbook builder",
    lesson: "disaster-recovery-procedures",
    gives:
      "The incidents you choose become runbooks with your names and contacts, to print or keep.",
  },
  "dr-drill": {
    title: "DR drill",
    lesson: "disaster-recovery-procedures",
    gives: "A drill with a clock: your times against RTO and RPO, the log, and the record to keep.",
  },
} as const satisfies Record<string, PlanningTool>;

export type ToolId = keyof typeof planningTools;

export const toolIds = Object.keys(planningTools) as ToolId[];

/** The address of a tool's page, below the site's base. */
export function toolRoute(id: ToolId): string {
  return `/tools/${id}/`;
}
