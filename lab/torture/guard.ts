/**
 * Stands beside a command that has stacks up: when that command is gone, however it ended, this ends
 * what it has left. `node lab/torture/guard.ts PID DIRECTORY…`
 */
import { setTimeout as delay } from "node:timers/promises";
import { endAllNow } from "../stack/processes.ts";

const [pid = "", ...directories] = process.argv.slice(2);

function lives(): boolean {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
}

while (lives()) await delay(1000);
for (const directory of directories) endAllNow(directory);
