/**
 * Stands beside a command that has stacks up: when that command is gone, however it ended, this ends
 * what it has left. `node lab/torture/guard.ts PID DIRECTORY…`
 */
import { setTimeout as delay } from "node:timers/promises";
import { beginByPs } from "../stack/process-begin.ts";
import { endAllNow } from "../stack/processes.ts";

const [pid = "", ...directories] = process.argv.slice(2);

while (beginByPs(Number(pid)) !== undefined) await delay(1000);
for (const directory of directories) endAllNow(directory);
