import { connectRest } from "../stack/connect-rest.ts";

/** What Connect says of a connector. */
export interface Status {
  readonly connector: State;
  readonly tasks: readonly State[];
}

interface State {
  readonly state: string;
  /** Java's stack trace, when it has failed. */
  readonly trace?: string;
}

/** Connect's REST interface, as far as a scenario needs it. */
export interface Connect {
  readonly create: (name: string, config: Readonly<Record<string, string>>) => Promise<void>;
  readonly change: (name: string, action: "stop" | "resume") => Promise<void>;
  /** `undefined` right after a connector was created. */
  readonly status: (name: string) => Promise<Status | undefined>;
  /** The offsets that Connect has stored, as JSON. */
  readonly offsets: (name: string) => Promise<string>;
}

/**
 * Talks to a worker.
 * @param url its address, without a slash at its end
 */
export function connectAt(url: string): Connect {
  const { call, request } = connectRest(url);
  return {
    create: async (name, config) => {
      await call("PUT", `/${name}/config`, config);
    },
    change: async (name, action) => {
      await call("PUT", `/${name}/${action}`);
    },
    status: async (name) => {
      const answer = await request("GET", `/${name}/status`);
      return answer.status < 300 ? (answer.body as Status) : undefined;
    },
    offsets: async (name) => (await call("GET", `/${name}/offsets`)).text,
  };
}
