import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { endAllNow } from "../stack/processes.ts";
import { tidiedUp } from "../stack/process-signals.ts";

const guard = fileURLToPath(new URL("guard.ts", import.meta.url));

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
  const tidy = () => {
    const ended = directories.reduce((sum, directory) => sum + endAllNow(directory), 0);
    return `ended ${ended} processes. What was finished is kept.`;
  };
  try {
    return await tidiedUp(tidy, work);
  } finally {
    child.kill("SIGKILL");
  }
}
