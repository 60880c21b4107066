/** The six points in time of a drill, in their order. */
export const points = {
  T0: "fault injected",
  T1: "alert seen",
  T2: "cause, evidence",
  T3: "decision",
  T4: "canary row in the topic",
  T5: "reconciled, informed",
} as const;

export type Point = keyof typeof points;
export const pointIds = Object.keys(points) as Point[];

/** What the time between two points tests. */
export const spans = [
  { from: "T0", to: "T1", tests: "monitoring" },
  { from: "T1", to: "T3", tests: "the runbook" },
  { from: "T3", to: "T4", tests: "the procedure" },
  { from: "T4", to: "T5", tests: "what you know about your consumers" },
] as const satisfies readonly { from: Point; to: Point; tests: string }[];

export const drillRoles = {
  lead: "decides and keeps the clock",
  operator: "runs commands and reads each check aloud",
  scribe: "saves evidence and deviations",
  observer: "knows the fault and stops real damage",
} as const;

export type DrillRole = keyof typeof drillRoles;
export const drillRoleIds = Object.keys(drillRoles) as DrillRole[];

export const checklist = [
  "Access works: REST, `psql` with the right to drop slots, Kafka tools, secrets.",
  "Scripts and configuration backups are found, outside Kafka.",
  "The alert fired, and named the right connector and slot.",
  "Each check was seen before the next step was taken.",
  "Evidence before and after, and T0–T5, are saved.",
  "Reconciliation ran, deletes included. Injected settings are undone, extra slots dropped.",
  "Every deviation changed the runbook, or has an owner and a date.",
] as const;
