import type { PastedFinding } from "../reading.ts";
import type { ReportedConnector } from "./connector-state.ts";

const happens = "/course/03-module-3/07-disaster-recovery-procedures/#what-happens-when";
const maintenance = "/runbooks/stop-for-maintenance/";
const whatATaskIs = "/course/03-module-3/06-connector-scaling-tasks/#what-a-task-is";

function failed({ name, sink, state, tasks }: ReportedConnector): PastedFinding[] {
  const leads = "/runbooks/connector-failed/";
  const ids = tasks.filter((task) => task.state === "FAILED").map(({ id }) => id);
  if (state === "FAILED") {
    const text = `Connector ${name} has FAILED: Connect could not start it, and none of its tasks run.`;
    return [{ level: "danger", text, leads }];
  }
  if (ids.length === 0) return [];
  const who = ids.length === 1 ? `task ${ids.join()} has` : `tasks ${ids.join(", ")} have`;
  const text = `Connector ${name} says ${state}, but ${who} FAILED. ${sink ? "Its topics are not read" : "Nothing is read, and the slot keeps its WAL"} until the task runs again.`;
  return [{ level: "danger", text, leads }];
}

function atRest({ name, state }: ReportedConnector): PastedFinding[] {
  if (state === "PAUSED") {
    const text = `Connector ${name} is PAUSED. Its task keeps the slot active and confirms nothing, so WAL piles up behind a slot that looks healthy.`;
    return [{ level: "warning", text, leads: happens }];
  }
  if (state !== "STOPPED") return [];
  const text = `Connector ${name} is STOPPED. It has no tasks, and its slot is inactive and keeps WAL until the connector is resumed.`;
  return [{ level: "warning", text, leads: maintenance }];
}

function unassigned({ name, state, tasks }: ReportedConnector): PastedFinding[] {
  const waits = [state, ...tasks.map((task) => task.state)].includes("UNASSIGNED");
  if (!waits) return [];
  const text = `Connector ${name} or one of its tasks is UNASSIGNED: no worker runs it. After the loss of a worker Connect waits up to 5 minutes (scheduled.rebalance.max.delay.ms).`;
  return [{ level: "warning", text, leads: whatATaskIs }];
}

function withoutTasks({ name, state, tasks }: ReportedConnector): PastedFinding[] {
  if (state !== "RUNNING" || tasks.length > 0) return [];
  const text = `Connector ${name} says RUNNING and has no tasks. It has just been created, or it waits for a slot that is lost: up to 30 minutes without an error.`;
  return [{ level: "danger", text, leads: "/runbooks/slot-lost/" }];
}

function changing({ name, state, tasks }: ReportedConnector): PastedFinding[] {
  if (![state, ...tasks.map((task) => task.state)].includes("RESTARTING")) return [];
  const text = `Connector ${name} is restarting. Ask again in a few seconds.`;
  return [{ level: "note", text }];
}

function running({ name, state, tasks }: ReportedConnector): PastedFinding[] {
  const states = new Set([state, ...tasks.map((task) => task.state)]);
  if (tasks.length === 0 || states.size > 1 || !states.has("RUNNING")) return [];
  const text = `Connector ${name} and its tasks say RUNNING. That is no proof that events arrive: a task that retries for ever, or sees no changes, says the same.`;
  return [{ level: "note", text, leads: "/runbooks/running-but-nothing-arrives/" }];
}

/** What there is to say about the state of a connector, in no order. */
export function statusFindings(connector: ReportedConnector): PastedFinding[] {
  const ofSlots = connector.sink ? [] : [withoutTasks, atRest, running];
  return [failed, ...ofSlots, unassigned, changing].flatMap((rule) => rule(connector));
}
