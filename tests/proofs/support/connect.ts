import { connectRest, type RestAnswer } from "../../../lab/stack/connect-rest.ts";
import { eventually } from "./wait.ts";

export type Settings = Readonly<Record<string, string | null>>;

/** What the REST interface says of a connector. */
export interface Status {
  readonly connector: string;
  readonly tasks: readonly string[];
  /** The first task's trace; empty unless it has failed. */
  readonly trace: string;
}

export interface Offsets {
  readonly offsets: readonly {
    readonly partition: Readonly<Record<string, string>>;
    readonly offset: Readonly<Record<string, number | string | boolean>> | null;
  }[];
}

interface RawStatus {
  readonly connector: { readonly state: string };
  readonly tasks: readonly { readonly state: string; readonly trace?: string }[];
}

export interface Connect {
  /** Sends a request to `/connectors…`. */
  readonly request: (method: string, path: string, body?: unknown) => Promise<RestAnswer>;
  readonly create: (name: string, config: Settings) => Promise<void>;
  readonly patch: (name: string, config: Settings) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly status: (name: string) => Promise<Status>;
  readonly offsets: (name: string) => Promise<Offsets>;
  readonly resume: (name: string) => Promise<void>;
  readonly pause: (name: string) => Promise<void>;
  /** Stops a connector and waits until no task of it is listed. */
  readonly stop: (name: string) => Promise<void>;
}

/** The REST interface of the worker. */
export function connectors(url: string): Connect {
  const { request, call } = connectRest(url);
  const change = async (method: string, path: string, body?: unknown): Promise<void> => {
    await call(method, path, body);
  };
  const status = async (name: string): Promise<Status> => {
    const { connector, tasks } = (await call("GET", `/${name}/status`)).body as RawStatus;
    const states = tasks.map(({ state }) => state);
    return { connector: connector.state, tasks: states, trace: tasks[0]?.trace ?? "" };
  };
  return {
    request,
    status,
    create: (name, config) => change("PUT", `/${name}/config`, config),
    patch: (name, config) => change("PATCH", `/${name}/config`, config),
    remove: (name) => change("DELETE", `/${name}`),
    offsets: async (name) => (await call("GET", `/${name}/offsets`)).body as Offsets,
    resume: (name) => change("PUT", `/${name}/resume`),
    pause: async (name) => {
      await call("PUT", `/${name}/pause`);
      await eventually(
        `${name} paused`,
        () => status(name),
        ({ tasks }) => tasks.join() === "PAUSED",
      );
    },
    stop: async (name) => {
      await call("PUT", `/${name}/stop`);
      await eventually(
        `${name} stopped`,
        () => status(name),
        ({ connector, tasks }) => connector === "STOPPED" && tasks.length === 0,
      );
    },
  };
}
