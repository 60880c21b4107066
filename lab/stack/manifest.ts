import { lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const listName = ".files.json";

/**
 * Size in bytes and time of the last change, by path with forward slashes: what changes when a file is
 * damaged. Seconds are what an archive keeps of a time, so a state that was unpacked from a cache is good.
 */
function filesOf(directory: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === listName) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = lstatSync(path);
    const name = relative(directory, path).replaceAll(sep, "/");
    files.set(name, `${size} ${Math.trunc(mtimeMs / 1000)}`);
  }
  return files;
}

/** Notes which files a complete directory holds. */
export function writeManifest(directory: string): void {
  const files = Object.fromEntries(filesOf(directory));
  writeFileSync(join(directory, listName), JSON.stringify(files));
}

/**
 * What is wrong with a directory that was complete once.
 * @returns for example `kafka/kafka-clients-4.3.1.jar is missing`; `undefined` when all is as it was
 */
export function damageOf(directory: string): string | undefined {
  let noted: Record<string, string>;
  try {
    noted = JSON.parse(readFileSync(join(directory, listName), "utf8")) as Record<string, string>;
  } catch {
    return "the list of its files is missing";
  }
  const found = filesOf(directory);
  for (const [path, state] of Object.entries(noted)) {
    if (!found.has(path)) return `${path} is missing`;
    if (found.get(path) !== state) return `${path} was changed`;
  }
  return undefined;
}
