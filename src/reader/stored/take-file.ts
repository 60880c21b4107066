import { decode } from "./format.ts";
import type { StoredSchema, Understood } from "./stored-schema.ts";
import type { Stored } from "./stored.ts";

/**
 * Adds what a file holds to what is stored. A file that is not understood changes nothing.
 * @param what the file should hold, as one word: "progress"
 * @param read understands the file; without it, only what `encode` writes is understood
 * @returns what the reader is told
 */
export async function takeFile<T>(
  file: Pick<File, "name" | "text">,
  { schema, stored, what }: { schema: StoredSchema<T>; stored: Stored<T>; what: string },
  read: (text: string) => Understood<T> | undefined = (found) => decode(schema, found),
): Promise<string> {
  const found = read(await file.text());
  const name = `“${file.name}”`;
  if (!found) {
    return `${name} holds no ${what} that this version of the site can read. Nothing was changed.`;
  }
  stored.update((now) => schema.merge(now, found.value));
  return found.whole
    ? `${name} was added to what is here.`
    : `${name} was added to what is here, but for entries that could not be read. Keep the file.`;
}
