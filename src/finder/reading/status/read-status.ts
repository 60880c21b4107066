import type { JsonObject } from "../find-json.ts";
import { bySeverity, type Reading, type ReadingRow } from "../reading.ts";
import { reportedConnectors, type ReportedConnector } from "./connector-state.ts";
import { statusFindings } from "./status-findings.ts";
import { traceMessage } from "./trace-message.ts";

const onWorker = (worker: string) => (worker === "" ? "" : ` on ${worker}`);

function oneConnector({ state, worker, tasks }: ReportedConnector): ReadingRow[] {
  return [
    { name: "Connector", value: `${state}${onWorker(worker)}` },
    ...tasks.map(({ id, ...task }) => ({
      name: `Task ${id}`,
      value: `${task.state}${onWorker(task.worker)}`,
    })),
    ...(tasks.length === 0 ? [{ name: "Tasks", value: "none" }] : []),
  ];
}

function inShort({ name, state, tasks }: ReportedConnector): ReadingRow {
  const states = tasks.map((task) => `task ${task.id} ${task.state}`);
  return { name, value: [state, ...(states.length === 0 ? ["no tasks"] : states)].join(", ") };
}

/** The first message that a connector or a task has failed with. */
function failure(connectors: readonly ReportedConnector[]): string | undefined {
  return connectors
    .flatMap(({ trace, tasks }) => [trace, ...tasks.map((task) => task.trace)])
    .map(traceMessage)
    .find((message) => message !== undefined);
}

/**
 * Reads answers of Connect's REST API about the state of connectors.
 * @returns `undefined` when none of the values is one
 */
export function readStatus(json: readonly JsonObject[]): Reading | undefined {
  const connectors = json.flatMap(reportedConnectors);
  const [first, ...more] = connectors;
  if (!first) return undefined;
  const lookUp = failure(connectors);
  return {
    kind: "connector-status",
    title: more.length === 0 ? `Connector ${first.name}` : `${connectors.length} connectors`,
    rows: more.length === 0 ? oneConnector(first) : connectors.map(inShort),
    findings: bySeverity(connectors.flatMap(statusFindings)),
    ...(lookUp === undefined ? {} : { lookUp }),
  };
}
