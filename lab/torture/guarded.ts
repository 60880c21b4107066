import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { endAllNow } from "../stack/processes.ts";

const guard = fileURLToPath(new URL("guard.ts", import.meta.url));
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does work on several stacks. Whatever ends this process, even SIGKILL, none of them is left running.
 * @param directories of the stacks
 */
export async function guarded<T>(
  directories: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const args = [guard, String(process.pid), ...directories];
  const child = spawn(process.execPath, args, { detached: true, stdio: "ignore" });
  child.unref();
  const endNow = () => directories.reduce((ended, directory) => ended + endAllNow(directory), 0);
  const interrupted = (name: NodeJS.Signals) => {
    console.error(`\nlab: interrupted; ended ${endNow()} processes. What was finished is kept.`);
    process.exit(128 + constants.signals[name]);
  };
  for (const name of signals) process.on(name, interrupted);
  try {
    return await work();
  } finally {
    for (const name of signals) process.off(name, interrupted);
    child.kill("SIGKILL");
  }
}
