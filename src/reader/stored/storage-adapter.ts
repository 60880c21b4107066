/** Where the site keeps things: the part of Web Storage that is used, so that tests can stand in. */
export interface StorageAdapter {
  /** The keys that are there, in any order. */
  readonly keys: () => readonly string[];
  readonly read: (key: string) => string | null;
  /** @throws DOMException when the storage is full or closed */
  readonly write: (key: string, text: string) => void;
  readonly remove: (key: string) => void;
  /**
   * Calls back when another tab, or another part of this page, may have written, and when this page comes
   * back from history.
   */
  readonly onChange: (listener: () => void) => void;
}

/** The storage of this page; `undefined` also while the site is built, where there is no browser. */
export function storageHere(): StorageAdapter | undefined {
  return typeof window === "undefined" ? undefined : browserStorage(window);
}

/** Says within a page that something was written: `storage` events go to other tabs only. */
const written = "stored-here";

/**
 * The browser's storage for this site.
 * @param page the window whose storage it is
 * @returns `undefined` where the reader has forbidden it: then even looking at it throws
 */
export function browserStorage(page: Window): StorageAdapter | undefined {
  try {
    const storage = page.localStorage;
    storage.getItem("");
    const tell = () => page.dispatchEvent(new Event(written));
    return {
      keys: () => Object.keys(storage),
      read: (key) => storage.getItem(key),
      write: (key, text) => {
        storage.setItem(key, text);
        tell();
      },
      remove: (key) => {
        storage.removeItem(key);
        tell();
      },
      onChange: (listener) => {
        page.addEventListener("storage", listener);
        page.addEventListener(written, listener);
        // A page that was put away hears of no change until it is shown again.
        page.addEventListener("pageshow", ({ persisted }) => persisted && listener());
      },
    };
  } catch {
    return undefined;
  }
}
