import type { Device } from "./storage-adapter.ts";
import { decode, encode } from "./format.ts";
import { keyOf } from "./keys.ts";
import type { Kind } from "./stored-schema.ts";
import { setAside, setAsides, type SetAside } from "./quarantine.ts";

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
  readonly setAsides: () => readonly SetAside[];
  /** Removes one of them: for after the reader has it. */
  readonly dismiss: (aside: SetAside) => void;
  /** Back to `empty`, in all tabs. What was set aside stays. */
  readonly forget: () => void;
}

class DeviceStored<T> implements Stored<T> {
  readonly #kind: Kind<T>;
  readonly #device: Device | undefined;
  readonly #listeners = new Set<() => void>();
  #value: T;
  /** The stored text that `#value` was read from or written as. */
  #text: string | null = null;
  #keeping: Keeping;
  /** The stored text, while a part of it was not understood and is not safe elsewhere. */
  #unsafe: string | null = null;

  constructor(kind: Kind<T>, device: Device | undefined) {
    this.#kind = kind;
    this.#device = device;
    this.#value = kind.empty;
    this.#keeping = device ? "kept" : "forbidden";
    this.get = this.get.bind(this);
    this.subscribe = this.subscribe.bind(this);
    this.#refresh();
    device?.onChange(() => {
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

  setAsides() {
    return this.#device ? setAsides(this.#device, this.#kind.name) : [];
  }

  dismiss({ key }: SetAside) {
    this.#device?.remove(key);
    this.#tell();
  }

  forget() {
    this.#refresh();
    this.#value = this.#kind.empty;
    if (this.#makeSafe()) {
      this.#device?.remove(keyOf(this.#kind.name));
      this.#text = null;
    }
    this.#tell();
  }

  #same(a: T, b: T) {
    return encode(this.#kind, a) === encode(this.#kind, b);
  }

  /** Sets aside what was not understood. @returns whether the stored text may be written over */
  #makeSafe(): boolean {
    if (!this.#device || this.#unsafe === null) return true;
    if (!setAside(this.#device, this.#kind.name, this.#unsafe)) {
      this.#keeping = "full";
      return false;
    }
    this.#unsafe = null;
    return true;
  }

  /** Takes over what another tab wrote. @returns whether the value is another one now */
  #refresh(): boolean {
    const text = this.#device?.read(keyOf(this.#kind.name)) ?? null;
    if (text === this.#text) return false;
    const before = this.#value;
    const found = text === null ? undefined : decode(this.#kind, text);
    this.#text = text;
    this.#unsafe = found?.whole === true ? null : text;
    this.#makeSafe();
    // Removed, by `forget` in another tab. What this one could not store yet is still its own.
    if (text === null && this.#keeping === "kept") this.#value = this.#kind.empty;
    if (found) {
      this.#value = this.#kind.merge(found.value, before);
      // Two tabs wrote at once, and this one was written over: it gives back what is missing.
      if (!this.#same(this.#value, found.value)) this.#write();
    }
    return !this.#same(this.#value, before);
  }

  #write() {
    if (!this.#device || !this.#makeSafe()) return;
    const text = encode(this.#kind, this.#value);
    try {
      this.#device.write(keyOf(this.#kind.name), text);
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
export function openStored<T>(kind: Kind<T>, device: Device | undefined): Stored<T> {
  return new DeviceStored(kind, device);
}
