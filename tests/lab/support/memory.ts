import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { processesOf } from "../../../lab/stack/processes.ts";

/** Memory of a process in kB: its share of what is shared where the system tells, else all it holds. */
function kilobytesOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]);
  } catch {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }));
  }
}

/** Megabytes of a stack: its processes and all that they have started. */
export function megabytesOf(run: string): number {
  const lines = execFileSync("ps", ["-ax", "-o", "pid=,ppid="], { encoding: "utf8" }).split("\n");
  const children = Map.groupBy(
    lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]),
    ([, parent]) => parent,
  );
  const all = processesOf(run).map(({ pid }) => pid);
  for (const pid of all) all.push(...(children.get(pid) ?? []).map(([child]) => child));
  return all.reduce((sum, pid) => sum + kilobytesOf(pid), 0) / 1024;
}
