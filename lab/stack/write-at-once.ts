import { renameSync, writeFileSync } from "node:fs";

/** Writes a file at once: a reader never sees a part of it, and a writer that is killed leaves the old one. */
export function writeAtOnce(path: string, text: string): void {
  writeFileSync(`${path}.partial`, text);
  renameSync(`${path}.partial`, path);
}
