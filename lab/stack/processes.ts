import { execFileSync, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** A process of this stack. */
export interface StackProcess {
  readonly pid: number;
  readonly command: string;
}

/**
 * What every process of a stack carries in its command line, so that it is found without a PID file.
 * @param directory the stack's own directory
 */
export function commandLineTag(directory: string): string {
  return `lab.stack=${directory}/`;
}

/**
 * The processes of the stacks at or below a directory, whoever started them and however that ended.
 * @param list the lines of `ps`: process id, then the command line
 */
export function processesOf(
  directory: string,
  list: string = execFileSync("ps", ["-axww", "-o", "pid=,command="], { encoding: "utf8" }),
): StackProcess[] {
  return list.split("\n").flatMap((line) => {
    const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    if (!pid || !command) return [];
    const ours =
      command.includes(commandLineTag(directory)) ||
      command.includes(`/postgres -D ${directory}/`) ||
      // Programs that take no word of ours in their command line: Prometheus and what goes with it.
      command.includes(`--config.file=${directory}/`) ||
      command.includes(`/initdb -D ${directory}/`);
    return ours && Number(pid) !== process.pid ? [{ pid: Number(pid), command }] : [];
  });
}

export interface Launch {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: string;
  readonly cwd: string;
}

/** Starts a process that outlives this one, its output appended to a log. */
export function launch({ command, env, log, cwd }: Launch): { pid: number; ended: () => boolean } {
  const [program = "", ...args] = command;
  const out = openSync(log, "a");
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ["ignore", out, out] });
  closeSync(out);
  let ended = false;
  child.on("error", () => (ended = true));
  child.on("exit", () => (ended = true));
  child.unref();
  return { pid: child.pid ?? -1, ended: () => ended };
}

/** Sends a signal to a process or, with a negative id, to its group; one that is gone is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/**
 * Waits until a condition holds.
 * @param seconds the longest wait
 * @returns false when the time is over
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  seconds: number,
  pause = 50,
): Promise<boolean> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    if (await holds()) return true;
    if (Date.now() >= end) return false;
    await delay(pause);
  }
}

type Signals = Readonly<Record<"postgres" | "session" | "java", NodeJS.Signals>>;

function signalAll(found: readonly StackProcess[], signals: Signals): void {
  for (const { pid, command } of found) {
    if (command.includes("/postgres -D ")) signal(pid, signals.postgres);
    // A lesson's shell leads a group: what it has started goes with it.
    else if (command.startsWith("bash ")) signal(-pid, signals.session);
    else signal(pid, signals.java);
  }
}

/** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one, with which it ends its children. */
const politely: Signals = { postgres: "SIGINT", session: "SIGKILL", java: "SIGTERM" };
const atOnce: Signals = { postgres: "SIGQUIT", session: "SIGKILL", java: "SIGKILL" };
const forGood: Signals = { postgres: "SIGKILL", session: "SIGKILL", java: "SIGKILL" };

/**
 * Ends all processes of the stacks at or below a directory: politely first when there is time, then for good.
 * @param grace seconds that the processes get to end by themselves; 0 for none
 * @returns how many there were
 */
export async function endAll(directory: string, grace: number): Promise<number> {
  const found = processesOf(directory);
  const gone = () => processesOf(directory).length === 0;
  if (found.length === 0) return 0;
  if (grace > 0) {
    signalAll(found, politely);
    if (await until(gone, grace)) return found.length;
  }
  signalAll(processesOf(directory), atOnce);
  if (await until(gone, 3)) return found.length;
  await until(() => {
    signalAll(processesOf(directory), forGood);
    return gone();
  }, 10);
  return found.length;
}

/**
 * Ends all processes of the stacks at or below a directory for good, before anything else happens in
 * this process.
 * @returns how many there were
 */
export function endAllNow(directory: string): number {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  const first = processesOf(directory).length;
  signalAll(processesOf(directory), atOnce);
  // Once more for one that was only just being started.
  for (let round = 0; round < 100; round++) {
    Atomics.wait(clock, 0, 0, 50);
    const left = processesOf(directory);
    if (left.length === 0 && round > 1) break;
    if (round > 20) signalAll(left, forGood);
    else signalAll(left, atOnce);
  }
  return first;
}

/** The last lines of a log, or a note that there is none. */
export function tailOf(log: string, lines = 15): string {
  try {
    return readFileSync(log, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
  } catch {
    return "(no log)";
  }
}
