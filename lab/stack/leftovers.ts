import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Removes a directory even while a process that is just ending still writes into it. */
export function remove(directory: string): void {
  rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/**
 * Where a stack puts together what it will share with others. It lies in the stack's own directory, so
 * that `down` finds the processes at work there, and two stacks never fill the same directory.
 */
export function stagingDirectory(run: string, name: string): string {
  return join(run, "unfinished", name);
}

/** Removes what a command that was killed had not finished. */
export function clearStagingDirectories(run: string): void {
  remove(join(run, "unfinished"));
}

/** Moves a finished directory into its place; when another stack was faster, its one stays. */
export function moveIntoPlace(finished: string, target: string): void {
  try {
    renameSync(finished, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    remove(finished);
  }
}
