import { isJsonObject, type JsonObject } from "../find-json.ts";

/** A task as Connect reports it. */
export interface ReportedTask {
  readonly id: number;
  readonly state: string;
  readonly worker: string;
  readonly trace: string;
}

/** A connector as Connect reports it. */
export interface ReportedConnector {
  readonly name: string;
  /** Whether it writes from Kafka to elsewhere: then there is no slot behind it. */
  readonly sink: boolean;
  readonly state: string;
  readonly worker: string;
  readonly trace: string;
  readonly tasks: readonly ReportedTask[];
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

const isState = (value: unknown) => typeof value === "string" && /^[A-Z]{5,20}$/.test(value);

function task(value: unknown): ReportedTask[] {
  if (!isJsonObject(value) || !isState(value["state"])) return [];
  const { id, state, worker_id: worker, trace } = value;
  if (typeof id !== "number") return [];
  return [{ id, state: text(state), worker: text(worker), trace: text(trace) }];
}

function connector(value: unknown): ReportedConnector | undefined {
  if (!isJsonObject(value) || typeof value["name"] !== "string") return undefined;
  const { name, connector: itself, tasks } = value;
  if (!isJsonObject(itself) || !isState(itself["state"]) || !Array.isArray(tasks)) return undefined;
  return {
    name,
    sink: value["type"] === "sink",
    state: text(itself["state"]),
    worker: text(itself["worker_id"]),
    trace: text(itself["trace"]),
    tasks: tasks.flatMap(task),
  };
}

/**
 * The connectors in an answer of Connect's REST API: `GET /connectors/NAME/status`, or
 * `GET /connectors?expand=status`, which has each answer below the connector's name.
 */
export function reportedConnectors(value: JsonObject): ReportedConnector[] {
  const single = connector(value);
  if (single) return [single];
  return Object.values(value).flatMap((member) =>
    isJsonObject(member) ? (connector(member["status"]) ?? []) : [],
  );
}
