import type { StorageAdapter } from "../../../../src/reader/stored/storage-adapter.ts";

/** Storage in memory that several tabs share; it can be made to refuse. */
export interface MemoryStorage {
  readonly entries: Map<string, string>;
  /** Characters that fit, keys included, as browsers count them. */
  room: number;
  /** Thrown at every write, as a browser does that has closed the storage. */
  refusal: string | undefined;
  /** A new tab that looks at it. */
  readonly tab: () => Tab;
}

/** One tab's view: it hears of changes only when told to, as events arrive late. */
export interface Tab extends StorageAdapter {
  readonly hear: () => void;
}

export function memoryStorage(found: Readonly<Record<string, string>> = {}): MemoryStorage {
  const entries = new Map(Object.entries(found));
  const storage: MemoryStorage = {
    entries,
    room: Infinity,
    refusal: undefined,
    tab: () => {
      const listeners: (() => void)[] = [];
      return {
        keys: () => [...entries.keys()],
        read: (key) => entries.get(key) ?? null,
        write: (key, text) => {
          const others = [...entries].filter(([other]) => other !== key);
          const used = others.reduce((sum, [k, v]) => sum + k.length + v.length, 0);
          if (storage.refusal) throw new DOMException("Refused.", storage.refusal);
          if (used + key.length + text.length > storage.room) {
            throw new DOMException("Full.", "QuotaExceededError");
          }
          entries.set(key, text);
        },
        remove: (key) => void entries.delete(key),
        onChange: (listener) => void listeners.push(listener),
        hear: () => listeners.forEach((listener) => listener()),
      };
    },
  };
  return storage;
}
