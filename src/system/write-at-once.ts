import { randomUUID } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";

/**
 * Writes a file at once: a reader never sees a part of it, also when two write it, and a writer that is
 * killed leaves the old one.
 */
export function writeAtOnce(path: string, data: string | Uint8Array): void {
  const unfinished = `${path}.${randomUUID()}`;
  writeFileSync(unfinished, data);
  renameSync(unfinished, path);
}
