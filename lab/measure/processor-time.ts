import { readFileSync } from "node:fs";

/** Clock ticks of the kernel per second; 100 on every Linux that Node runs on. */
const ticks = 100;

/**
 * CPU seconds that a process has used, from Linux' `/proc`.
 * @returns 0 for a process that is gone
 */
export function processorSeconds(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program stands in brackets and may hold spaces.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  } catch {
    return 0;
  }
}
