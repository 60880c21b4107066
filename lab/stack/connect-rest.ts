import { fault } from "./faults.ts";
import { until } from "./processes.ts";

/** What Connect answered. */
export interface RestAnswer {
  readonly status: number;
  readonly text: string;
  /** The answer as JSON; `null` when it is none. */
  readonly body: unknown;
  /** Connect's message of a refusal; empty when there is none. */
  readonly message: string;
}

/** Connect's REST interface. Paths begin after `/connectors`, with a slash. */
export interface ConnectRest {
  /** Sends a request, whatever the answer. */
  readonly request: (method: string, path: string, body?: unknown) => Promise<RestAnswer>;
  /**
   * Sends a request that must succeed. While the workers agree on their tasks, it is sent again.
   * @throws LabFault `command-failed` with what Connect said
   */
  readonly call: (method: string, path: string, body?: unknown) => Promise<RestAnswer>;
}

function jsonOf(text: string): { message?: string } | null {
  try {
    return JSON.parse(text) as { message?: string } | null;
  } catch {
    // Empty, or a page of the web server in the worker.
    return null;
  }
}

/**
 * Whether the workers cannot answer now and will soon: a rebalance, or a configuration that has not
 * reached all of them. A connector of that name that exists already is a conflict as well, and stays one.
 */
const isMomentary = ({ status, message }: RestAnswer) =>
  status === 409 && /rebalanc|momentarily/i.test(message);

/**
 * Talks to a worker.
 * @param url its address, without a slash at its end
 * @param patience seconds that the workers get to agree
 */
export function connectRest(url: string, patience = 30): ConnectRest {
  const request: ConnectRest["request"] = async (method, path, body) => {
    const response = await fetch(`${url}/connectors${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = jsonOf(text);
    return { status: response.status, text, body: json, message: json?.message ?? "" };
  };
  const call: ConnectRest["call"] = async (method, path, body) => {
    let answer = await request(method, path, body);
    const agreed = async () => {
      if (isMomentary(answer)) answer = await request(method, path, body);
      return !isMomentary(answer);
    };
    if (isMomentary(answer)) await until(agreed, patience, 500);
    if (answer.status < 300) return answer;
    throw fault("command-failed", { command: `${method} /connectors${path}`, output: answer.text });
  };
  return { request, call };
}
