import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fault } from "./faults.ts";
import type { Paths } from "./paths.ts";
import { tailOf } from "./processes.ts";

/** The log files that are meant: one component's, or all. */
function chosen(logs: string, component: string | undefined): string[] {
  let known: string[];
  try {
    known = readdirSync(logs).flatMap((file) => /^(.*)\.log$/.exec(file)?.[1] ?? []);
  } catch {
    throw fault("not-up", {});
  }
  const wanted = component === undefined ? known : known.filter((name) => name === component);
  if (wanted.length === 0) {
    const reason = `There is no log of "${component}"; there are: ${known.join(", ")}.`;
    throw fault("usage", { reason, usage: "Usage: npm run lab -- logs [-f] [COMPONENT]" });
  }
  return wanted.map((name) => join(logs, `${name}.log`));
}

/**
 * Prints the end of one log, or of all; with `-f` it goes on until it is interrupted.
 * @returns the exit status
 */
export async function showLogs(
  { logs }: Paths,
  args: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const follow = args.includes("-f");
  const component = args.find((arg) => arg !== "-f");
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
