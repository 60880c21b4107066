import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fault } from "./faults.ts";
import { beginByPs, type BeginOf } from "./process-begin.ts";
import { explained, makeDirectory } from "./state-directory.ts";

/** A process id alone says little: ids are given out again. `ps` may be off by a second or two. */
function isAlive(holder: string, beginOf: BeginOf): boolean {
  const [pid, noted] = holder.split(" ").map(Number);
  const begun = pid ? beginOf(pid) : undefined;
  return begun !== undefined && Math.abs(begun - (noted ?? 0)) < 5000;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Removes what processes that were killed between two steps of taking a lock left beside it. */
function clearBeside(lock: string, beginOf: BeginOf): void {
  const directory = dirname(lock);
  for (const name of readdirSync(directory)) {
    const pid = name.startsWith(`${basename(lock)}.`) ? Number(name.split(".").at(-1)) : NaN;
    if (pid > 0 && beginOf(pid) === undefined) rmSync(join(directory, name), { force: true });
  }
}

/** Removes a lock whose process is gone. One that was taken in the meantime is put back. */
function breakLock(lock: string, content: string, aside: string): void {
  try {
    renameSync(lock, aside);
    if (contentOf(aside) !== content) linkSync(aside, lock);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

const held = new Set<string>();

/** One listener for all locks: a process with several stacks holds many. */
function releaseAtExit(lock: string): void {
  if (held.size === 0) process.once("exit", releaseAll);
  held.add(lock);
}

function releaseAll(): void {
  for (const lock of held) rmSync(lock, { force: true });
}

/**
 * Takes the lock of a state directory for this process. A lock whose process is gone is taken over.
 * @returns gives the lock back; the end of the process does too
 * @throws LabFault `busy` while another process holds it
 */
export function takeLock(lock: string, beginOf: BeginOf = beginByPs): () => void {
  makeDirectory(dirname(lock));
  const mine = `${lock}.${process.pid}`;
  try {
    clearBeside(lock, beginOf);
    writeFileSync(mine, `${process.pid} ${beginOf(process.pid) ?? 0}`);
    for (;;) {
      try {
        // A link appears with its content: no reader sees an empty lock.
        linkSync(mine, lock);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const holder = contentOf(lock);
      if (holder === undefined) continue;
      if (isAlive(holder, beginOf)) throw fault("busy", { pid: Number.parseInt(holder), lock });
      breakLock(lock, holder, `${lock}.stale.${process.pid}`);
    }
  } catch (error) {
    throw explained(error, dirname(lock));
  } finally {
    rmSync(mine, { force: true });
  }
  releaseAtExit(lock);
  return () => {
    rmSync(lock, { force: true });
    held.delete(lock);
    if (held.size === 0) process.off("exit", releaseAll);
  };
}
