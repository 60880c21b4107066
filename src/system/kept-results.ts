import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { writeAtOnce } from "./write-at-once.ts";

/**
 * Gives what was made of a key before, or makes it and keeps it.
 * @param key holds all that the result depends on, besides the code
 * @throws whatever `make` throws, each time: then nothing is kept
 */
export type Keep = <T>(key: string, make: () => T) => T;

/**
 * Keeps results on disk between builds. A file that is missing or damaged is made anew.
 * @param folder where they are; it is made when it is not there
 * @param fingerprint of the code that makes them, and of its packages
 */
export function keptResults(folder: string, fingerprint: string): Keep {
  mkdirSync(folder, { recursive: true });
  return <T>(key: string, make: () => T): T => {
    const name = createHash("sha256").update(fingerprint).update("\0").update(key).digest("hex");
    const file = join(folder, name);
    try {
      return deserialize(readFileSync(file)) as T;
    } catch {
      // Missing or damaged: made again below.
    }
    const made = make();
    writeAtOnce(file, serialize(made));
    return made;
  };
}
