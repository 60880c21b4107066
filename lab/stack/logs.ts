import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fault } from "./faults.ts";
import type { Paths } from "./paths.ts";
import { tailOf } from "./processes.ts";

/** Which logs are asked for. */
export interface LogsWanted {
  /** Goes on reading. */
  readonly follow: boolean;
  /** All when it is left out. */
  readonly component: string | undefined;
}

/** The components that write a log in every lab. */
const components = ["postgresql", "kafka", "connect"];

/** The log files that are meant: one component's, or all. */
function chosen(logs: string, component: string | undefined): string[] {
  let known: readonly string[] = components;
  const unknown = () => {
    const reason = `There is no log of "${component}"; there are: ${known.join(", ")}.`;
    return fault("usage", { reason, usage: "Usage: npm run lab -- logs [-f] [COMPONENT]" });
  };
  try {
    known = readdirSync(logs).flatMap((file) => /^(.*)\.log$/.exec(file)?.[1] ?? []);
  } catch {
    if (component !== undefined && !known.includes(component)) throw unknown();
    throw fault("not-up", {});
  }
  const wanted = component === undefined ? known : known.filter((name) => name === component);
  if (wanted.length === 0) throw component === undefined ? fault("not-up", {}) : unknown();
  return wanted.map((name) => join(logs, `${name}.log`));
}

/**
 * Prints the end of one log, or of all; with `-f` it goes on until it is interrupted.
 * @returns the exit status
 */
export async function showLogs(
  { logs }: Paths,
  { follow, component }: LogsWanted,
  say: (line: string) => void,
): Promise<number> {
  const files = chosen(logs, component);
  const lines = component ? 200 : 20;
  if (!follow) {
    for (const file of files) say(`==> ${file}\n${tailOf(file, lines)}\n`);
    return 0;
  }
  // -F: a reset begins new files.
  const tail = spawn("tail", ["-n", String(lines), "-F", ...files], { stdio: "inherit" });
  return new Promise((resolve) => tail.on("close", () => resolve(0)));
}
