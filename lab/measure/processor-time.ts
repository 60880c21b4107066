import { readFileSync } from "node:fs";

/** Clock ticks of the kernel per second; 100 on every Linux that Node runs on. */
const ticks = 100;

/**
 * CPU seconds that a process has used, from Linux' `/proc`.
 * @returns `undefined` for a process that is gone
 */
export function processorSeconds(pid: number): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program stands in brackets and may hold spaces.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  } catch {
    return undefined;
  }
}

/** Adds up what the processes of a job have used, also when one of them is replaced by another. */
export interface Meter {
  /** @param pids which process does each job at this moment */
  readonly look: (pids: ReadonlyMap<string, number>) => void;
  /** CPU seconds of each job since the first look at it. */
  readonly used: () => ReadonlyMap<string, number>;
}

/**
 * A meter for jobs whose process changes: Debezium ends its first walsender when it has found the
 * position from which it streams, and starts another one.
 * What a process used between the last look at it and its end is not counted.
 */
export function processorMeter(secondsOf: (pid: number) => number | undefined): Meter {
  const total = new Map<string, number>();
  const last = new Map<string, { pid: number; seconds: number }>();
  return {
    look: (pids) => {
      for (const [job, pid] of pids) {
        const seconds = secondsOf(pid);
        if (seconds === undefined) continue;
        const before = last.get(job);
        // A process that replaced another one began after the last look: all of its time counts.
        const since = before === undefined ? seconds : before.pid === pid ? before.seconds : 0;
        total.set(job, (total.get(job) ?? 0) + seconds - since);
        last.set(job, { pid, seconds });
      }
    },
    used: () => total,
  };
}
