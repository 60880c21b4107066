import type { PastedFinding } from "../reading.ts";
import type { ReportedConnector } from "./connector-state.ts";

const maintenance = "/runbooks/stop-for-maintenance/";
const resuming = "/runbooks/slot-growing/#resume-the-connector";
const whatATaskIs = "/course/03-module-3/06-connector-scaling-tasks/#what-a-task-is";

/** A status does not say which database its connector reads, and only PostgreSQL has slots. */
const ifPostgres = "if it is a PostgreSQL connector";

/** What PostgreSQL says of a slot that it has invalidated. */
const gone =
  /can no longer (?:get changes from|access) replication slot|has been invalidated|exceeded the maximum reserved size/i;

/** What Debezium says of a slot without a position: after half an hour of it, most are lost. */
const unusable = /(?:Cannot|Unable to) obtain valid replication slot/i;

/** What a trace says of the slot, if it says that the slot is lost. */
function lostSlot({ sink, trace, tasks }: ReportedConnector): string {
  const traces = sink ? "" : [trace, ...tasks.map((task) => task.trace)].join("\n");
  if (gone.test(traces)) return "Its replication slot is lost";
  return unusable.test(traces) ? "Its replication slot is most likely lost" : "";
}

function failed(connector: ReportedConnector): PastedFinding[] {
  const { name, sink, state, tasks } = connector;
  const ids = tasks.filter((task) => task.state === "FAILED").map(({ id }) => id);
  const lost = lostSlot(connector);
  if (ids.length === 0 && state !== "FAILED") return [];
  const who = ids.length === 1 ? `task ${ids.join()} has` : `tasks ${ids.join(", ")} have`;
  const begin =
    state === "FAILED"
      ? `Connector ${name} has FAILED`
      : `Connector ${name} says ${state}, but ${who} FAILED`;
  if (lost !== "") {
    const text = `${begin}. ${lost}: look at its wal_status. No restart helps a lost slot; it takes a new slot and a new snapshot.`;
    return [{ level: "danger", text, leads: "/runbooks/slot-lost/" }];
  }
  const stands = sink
    ? "Its topics are not read until the task runs again."
    : `Nothing is read until the task runs again, and ${ifPostgres}, its slot keeps its WAL.`;
  const text =
    state === "FAILED"
      ? `${begin}: Connect could not start it, and none of its tasks run.`
      : `${begin}. ${stands}`;
  return [{ level: "danger", text, leads: "/runbooks/connector-failed/" }];
}

function atRest({ name, state }: ReportedConnector): PastedFinding[] {
  if (state === "PAUSED") {
    const text = `Connector ${name} is PAUSED and confirms nothing: ${ifPostgres}, WAL piles up. Its slot is active if the task ran before the pause, and inactive if a worker has started the task since; either way it is in use.`;
    return [{ level: "warning", text, leads: resuming }];
  }
  if (state !== "STOPPED") return [];
  const text = `Connector ${name} is STOPPED. It has no tasks, and ${ifPostgres}, its slot is inactive and keeps WAL until the connector is resumed.`;
  return [{ level: "warning", text, leads: maintenance }];
}

/** A sink connector that does nothing, though none of its tasks has failed. */
function idleSink({ name, state, tasks }: ReportedConnector): PastedFinding[] {
  if (tasks.length > 0 && state !== "PAUSED" && state !== "STOPPED") return [];
  if (state === "FAILED") return [];
  const without = tasks.length === 0 ? " and has no tasks" : "";
  const text = `Sink connector ${name} is ${state}${without}: nothing is delivered, and its topics keep the records only for their retention.`;
  return [{ level: "warning", text }];
}

function unassigned({ name, state, tasks }: ReportedConnector): PastedFinding[] {
  const waits = [state, ...tasks.map((task) => task.state)].includes("UNASSIGNED");
  if (!waits) return [];
  const text = `Connector ${name} or one of its tasks is UNASSIGNED: no worker runs it. After the loss of a worker Connect waits up to 5 minutes (scheduled.rebalance.max.delay.ms).`;
  return [{ level: "warning", text, leads: whatATaskIs }];
}

function withoutTasks({ name, state, tasks }: ReportedConnector): PastedFinding[] {
  if (state !== "RUNNING" || tasks.length > 0) return [];
  const text = `Connector ${name} says RUNNING and has no tasks. It has just been created, or its task is still starting (${ifPostgres}, a lost slot does that for 30 minutes, a new slot behind an open transaction too), or Connect could not create the task. Look at the slot and the worker's log first.`;
  return [{ level: "warning", text, leads: "/runbooks/slot-lost/" }];
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
  const own = connector.sink ? [idleSink] : [withoutTasks, atRest, running];
  return [failed, ...own, unassigned, changing].flatMap((rule) => rule(connector));
}
