import type { StorageAdapter } from "./storage-adapter.ts";
import { keyPrefix } from "./keys.ts";

/** A stored text that was not understood, kept as it was found. */
export interface Quarantined {
  readonly key: string;
  readonly text: string;
}

const prefixOf = (name: string) => `${keyPrefix}set-aside:${name}:`;

/** All texts of a kind that were set aside. */
export function quarantined(storage: StorageAdapter, name: string): Quarantined[] {
  const prefix = prefixOf(name);
  return storage
    .keys()
    .filter((key) => key.startsWith(prefix))
    .sort()
    .flatMap((key) => {
      const text = storage.read(key);
      return text === null ? [] : [{ key, text }];
    });
}

/**
 * Keeps a text under a key of its own; one that is kept already is not kept twice.
 * @returns whether it is safe now; `false` when the storage is full or closed
 */
export function quarantine(storage: StorageAdapter, name: string, text: string): boolean {
  if (quarantined(storage, name).some((kept) => kept.text === text)) return true;
  let number = 1;
  while (storage.read(`${prefixOf(name)}${number}`) !== null) number++;
  try {
    storage.write(`${prefixOf(name)}${number}`, text);
    return true;
  } catch {
    return false;
  }
}
