import type { StorageAdapter } from "./storage-adapter.ts";
import { decode, encode } from "./format.ts";
import { keyOf } from "./keys.ts";
import type { StoredSchema } from "./stored-schema.ts";
import { quarantine, quarantined, type Quarantined } from "./quarantine.ts";

/** Whether the device keeps what it is given. */
export type Keeping = "kept" | "full" | "forbidden";

/** One thing the site keeps on the reader's device. `get` and `subscribe` are what React asks for. */
export interface Stored<T> {
  /** What is stored, read and checked anew; the same object as long as nothing changed. */
  readonly get: () => T;
  /** Changes it from what is stored at this moment, whichever tab has written that. */
  readonly update: (change: (value: T) => T) => void;
  /** Calls back after every change, of this tab or of another. @returns ends that */
  readonly subscribe: (listener: () => void) => () => void;
  /** Anything but `kept`: the value lasts as long as the page. `keepingWords` says it. */
  readonly keeping: () => Keeping;
  /** What was not understood, to be offered for download. */
  readonly quarantined: () => readonly Quarantined[];
  /** Removes one of them: for after the reader has it. */
  readonly dismiss: (aside: Quarantined) => void;
  /** Back to `empty`, in all tabs. What was set aside stays. */
  readonly forget: () => void;
}

class BrowserStored<T> implements Stored<T> {
  readonly #schema: StoredSchema<T>;
  readonly #storage: StorageAdapter | undefined;
  readonly #listeners = new Set<() => void>();
  #value: T;
  /** The stored text that `#value` was read from or written as. */
  #text: string | null = null;
  #keeping: Keeping;
  /** The stored text, while a part of it was not understood and is not safe elsewhere. */
  #unsafe: string | null = null;

  constructor(schema: StoredSchema<T>, storage: StorageAdapter | undefined) {
    this.#schema = schema;
    this.#storage = storage;
    this.#value = schema.empty;
    this.#keeping = storage ? "kept" : "forbidden";
    this.get = this.get.bind(this);
    this.subscribe = this.subscribe.bind(this);
    this.#refresh();
    storage?.onChange(() => {
      if (this.#refresh()) this.#tell();
    });
  }

  get() {
    this.#refresh();
    return this.#value;
  }

  update(change: (value: T) => T) {
    this.#refresh();
    const next = change(this.#value);
    if (this.#same(next, this.#value) && this.#keeping === "kept") return;
    this.#value = next;
    this.#write();
    this.#tell();
  }

  subscribe(listener: () => void) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  keeping() {
    return this.#keeping;
  }

  quarantined() {
    return this.#storage ? quarantined(this.#storage, this.#schema.name) : [];
  }

  dismiss({ key }: Quarantined) {
    this.#storage?.remove(key);
    this.#tell();
  }

  forget() {
    this.#refresh();
    this.#value = this.#schema.empty;
    if (this.#makeSafe()) {
      this.#storage?.remove(keyOf(this.#schema.name));
      this.#text = null;
    }
    this.#tell();
  }

  #same(a: T, b: T) {
    return encode(this.#schema, a) === encode(this.#schema, b);
  }

  /** Sets aside what was not understood. @returns whether the stored text may be written over */
  #makeSafe(): boolean {
    if (!this.#storage || this.#unsafe === null) return true;
    if (!quarantine(this.#storage, this.#schema.name, this.#unsafe)) {
      this.#keeping = "full";
      return false;
    }
    this.#unsafe = null;
    return true;
  }

  /** Takes over what another tab wrote. @returns whether the value is another one now */
  #refresh(): boolean {
    const text = this.#storage?.read(keyOf(this.#schema.name)) ?? null;
    if (text === this.#text) return false;
    const before = this.#value;
    const found = text === null ? undefined : decode(this.#schema, text);
    this.#text = text;
    this.#unsafe = found?.whole === true ? null : text;
    this.#makeSafe();
    // Removed, by `forget` in another tab. What this one could not store yet is still its own.
    if (text === null && this.#keeping === "kept") this.#value = this.#schema.empty;
    if (found) {
      this.#value = this.#schema.merge(found.value, before);
      // Two tabs wrote at once, and this one was written over: it gives back what is missing.
      if (!this.#same(this.#value, found.value)) this.#write();
    }
    return !this.#same(this.#value, before);
  }

  #write() {
    if (!this.#storage || !this.#makeSafe()) return;
    const text = encode(this.#schema, this.#value);
    try {
      this.#storage.write(keyOf(this.#schema.name), text);
      this.#text = text;
      this.#keeping = "kept";
    } catch (error) {
      const forbidden = error instanceof Error && error.name === "SecurityError";
      this.#keeping = forbidden ? "forbidden" : "full";
    }
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}

/**
 * Opens one kind of thing on the reader's device. Nothing that is found there makes it fail.
 * @param device `undefined` where storage is forbidden: the value then lasts as long as the page
 */
export function openStored<T>(
  schema: StoredSchema<T>,
  storage: StorageAdapter | undefined,
): Stored<T> {
  return new BrowserStored(schema, storage);
}
