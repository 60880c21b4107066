import { afterEach, describe, expect, test, vi } from "vitest";
import { browserStorage, storageHere } from "../../../../src/reader/stored/storage-adapter.ts";

/** Holds each text under its key, as the storage of a browser does. */
class PageStorage {
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(Reflect.get(this, key)) : null;
  }
  setItem(key: string, text: string): void {
    Reflect.set(this, key, text);
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

function page(localStorage: object = new PageStorage()): Window {
  return Object.assign(new EventTarget(), { localStorage }) as unknown as Window;
}

function opened(where: Window) {
  const device = browserStorage(where);
  if (!device) throw new Error("The page has no storage.");
  return device;
}

/** How often a device calls back. */
function callsOf(where: Window): () => number {
  const listener = vi.fn();
  opened(where).onChange(listener);
  return () => listener.mock.calls.length;
}

const shown = (persisted: boolean) => Object.assign(new Event("pageshow"), { persisted });

afterEach(() => void vi.unstubAllGlobals());

test("what is written on a page is read there, and is gone when it is removed", () => {
  const device = opened(page());
  expect(device.read("a")).toBeNull();
  device.write("a", "1");
  device.write("b", "2");
  expect([device.read("a"), device.read("b")]).toEqual(["1", "2"]);
  expect([...device.keys()].sort()).toEqual(["a", "b"]);
  device.remove("a");
  expect(device.read("a")).toBeNull();
  expect(device.keys()).toEqual(["b"]);
});

describe("a part of a page hears", () => {
  test("of what another part of it writes and removes", () => {
    const where = page();
    const calls = callsOf(where);
    opened(where).write("a", "1");
    expect(calls()).toBe(1);
    opened(where).remove("a");
    expect(calls()).toBe(2);
  });

  test("of what another tab writes", () => {
    const where = page();
    const calls = callsOf(where);
    where.dispatchEvent(new Event("storage"));
    expect(calls()).toBe(1);
  });

  test("when the page comes back from history, and not when it is loaded", () => {
    const where = page();
    const calls = callsOf(where);
    where.dispatchEvent(shown(false));
    expect(calls()).toBe(0);
    where.dispatchEvent(shown(true));
    expect(calls()).toBe(1);
  });

  test("nothing of what was only read", () => {
    const where = page();
    const calls = callsOf(where);
    opened(where).read("a");
    opened(where).keys();
    expect(calls()).toBe(0);
  });
});

describe("there is no device", () => {
  const refuse = () => {
    throw new DOMException("The reader has forbidden it.", "SecurityError");
  };

  test("where even looking at the storage is forbidden", () => {
    const forbidden = Object.defineProperty(new EventTarget(), "localStorage", { get: refuse });
    expect(browserStorage(forbidden as Window)).toBeUndefined();
  });

  test("where the storage is there and may not be read", () => {
    expect(browserStorage(page({ getItem: refuse }))).toBeUndefined();
  });

  test("while the site is built; in a browser it is that of the page", () => {
    // Tests run where the site is built.
    expect(storageHere()).toBeUndefined();
    const where = page();
    vi.stubGlobal("window", where);
    storageHere()?.write("a", "1");
    expect(opened(where).read("a")).toBe("1");
  });
});
