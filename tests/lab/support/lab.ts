import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { labPaths, type Paths } from "../../../lab/stack/paths.ts";

const main = fileURLToPath(new URL("../../../lab/main.ts", import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

export interface Command {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What it has said so far. */
  readonly said: () => string;
}

/** One state directory, and the commands of the lab on it. */
export interface Lab {
  readonly paths: Paths;
  readonly start: (args: readonly string[], env?: Readonly<Record<string, string>>) => Command;
  readonly run: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ended>;
}

/** Commands as a person types them, each in a process of its own. */
export function labIn(state: string): Lab {
  const start: Lab["start"] = (args, env = {}) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, LAB_STATE: state, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (data: Buffer) => (said += data.toString()));
    child.stderr.on("data", (data: Buffer) => (said += data.toString()));
    // "exit", not "close": components that outlive a killed command may hold its output open.
    const ended = new Promise<Ended>((resolve) =>
      child.once("exit", (status, signal) => resolve({ status, signal, said })),
    );
    return { child, ended, said: () => said };
  };
  return { paths: labPaths("main", state), start, run: (args, env) => start(args, env).ended };
}

/** Where the tests keep their state; it stays, so that the jars are fetched once. */
export const testState = process.env["LAB_STATE"] ?? "/var/tmp/debezium-lab-tests";
