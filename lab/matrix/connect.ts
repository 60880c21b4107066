import { fault } from "../stack/faults.ts";

/** What Connect says of a connector. */
export interface Status {
  readonly connector: { readonly state: string };
  readonly tasks: readonly { readonly state: string; readonly trace?: string }[];
}

/** Connect's REST interface, as far as a scenario needs it. */
export interface Connect {
  readonly create: (name: string, config: Readonly<Record<string, string>>) => Promise<void>;
  readonly change: (name: string, action: "stop" | "resume") => Promise<void>;
  readonly status: (name: string) => Promise<Status>;
  /** The offsets that Connect has stored, as JSON. */
  readonly offsets: (name: string) => Promise<string>;
}

/**
 * Talks to a worker.
 * @param url its address, without a slash at its end
 */
export function connectAt(url: string): Connect {
  const call = async (method: string, path: string, body?: unknown): Promise<string> => {
    const answer = await fetch(`${url}/connectors/${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.ok) return text;
    throw fault("command-failed", { command: `${method} /connectors/${path}`, output: text });
  };
  return {
    create: async (name, config) => {
      await call("PUT", `${name}/config`, config);
    },
    change: async (name, action) => {
      await call("PUT", `${name}/${action}`);
    },
    status: async (name) => JSON.parse(await call("GET", `${name}/status`)) as Status,
    offsets: (name) => call("GET", `${name}/offsets`),
  };
}
