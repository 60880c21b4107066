import { mkdirSync, statfsSync } from "node:fs";
import { fault } from "./faults.ts";

/** Megabytes that must be free before the lab starts: downloads, prepared data and room for WAL. */
export const neededMegabytes = 1000;

/** Megabytes that are free on the disk of a directory. */
export function freeMegabytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return Math.floor((bavail * bsize) / 2 ** 20);
}

/**
 * Refuses to start on a disk that is nearly full.
 * @param state the directory that is filled; it exists
 * @param free how many megabytes are free there
 * @throws LabFault `disk-full`
 */
export function checkSpace(state: string, free: number = freeMegabytes(state)): void {
  if (free < neededMegabytes) {
    throw fault("disk-full", { path: state, free, needed: neededMegabytes });
  }
}

const unusable = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST"]);

/** What an error of the file system means for the person at the terminal; others stay as they are. */
export function explained(error: unknown, state: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC") {
    return fault("disk-full", { path: state, free: 0, needed: neededMegabytes });
  }
  if (code !== undefined && unusable.has(code)) {
    return fault("unusable-state", { path: state, reason: message });
  }
  return error;
}

/**
 * Makes a directory for the state.
 * @throws LabFault `unusable-state` when that is not possible
 */
export function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw explained(error, path);
  }
}
