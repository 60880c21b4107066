import { describe, expect, test } from "vitest";
import { decode, encode } from "../../../src/stored/format.ts";
import { openStored } from "../../../src/stored/stored.ts";
import { memoryStorage } from "./memory-device.ts";
import { notesKind, type Notes } from "./sample-kind.ts";

const key = "debezium-in-production:notes";
const asideKey = "debezium-in-production:set-aside:notes:1";
const add = (note: string, at: number) => (notes: Notes) => ({ ...notes, [note]: at });
const stored = (value: unknown, version = 2) => JSON.stringify({ kind: "notes", version, value });

describe("a stored text", () => {
  test("is the same whatever the order of keys", () => {
    expect(encode(notesKind, { b: 2, a: 1 })).toBe(
      '{"kind":"notes","value":{"a":1,"b":2},"version":2}',
    );
    expect(encode(notesKind, { a: 1, b: 2 })).toBe(encode(notesKind, { b: 2, a: 1 }));
  });

  test("of an earlier version is brought to this one", () => {
    expect(decode(notesKind, stored(["a"], 1))).toEqual({ value: { a: 0 }, whole: true });
  });

  test.for([
    ["no JSON", "{"],
    ["no record", "7"],
    ["of another kind", '{"kind":"names","version":2,"value":{}}'],
    ["without a version", '{"kind":"notes","value":{}}'],
    ["of a later version", stored({}, 3)],
    ["of version 0", stored({}, 0)],
    ["of an earlier version, and not what that wrote", stored({ a: 1 }, 1)],
    ["a value that the kind does not understand", stored([])],
  ] as const)("that is %s is not understood", ([, text]) => {
    expect(decode(notesKind, text)).toBeUndefined();
  });
});

describe("on an empty device", () => {
  test("a value is what was put in, and is stored", () => {
    const storage = memoryStorage();
    const notes = openStored(notesKind, storage.tab());
    expect(notes.get()).toEqual({});
    notes.update(add("a", 1));
    expect(notes.get()).toEqual({ a: 1 });
    expect(storage.entries).toEqual(
      new Map([[key, stored({ a: 1 }).replace(/(.*),("version":2),(.*)}/, "$1,$3,$2}")]]),
    );
    expect(notes.keeping()).toBe("kept");
  });

  test("a change that changes nothing writes nothing", () => {
    const storage = memoryStorage();
    openStored(notesKind, storage.tab()).update((notes) => ({ ...notes }));
    expect(storage.entries.size).toBe(0);
  });

  test("it gives the same object until something changes", () => {
    const notes = openStored(notesKind, memoryStorage().tab());
    notes.update(add("a", 1));
    const before = notes.get();
    expect(notes.get()).toBe(before);
    notes.update(add("b", 2));
    expect(notes.get()).not.toBe(before);
  });
});

describe("what is not understood", () => {
  test("is set aside as it was found, and what follows is stored", () => {
    const storage = memoryStorage({ [key]: "{damaged" });
    const notes = openStored(notesKind, storage.tab());
    expect(notes.get()).toEqual({});
    expect(notes.setAsides()).toEqual([{ key: asideKey, text: "{damaged" }]);
    notes.update(add("a", 1));
    expect(storage.entries.get(asideKey)).toBe("{damaged");
    expect(openStored(notesKind, storage.tab()).get()).toEqual({ a: 1 });
  });

  test("does not take with it what is understood beside it", () => {
    const text = stored({ a: 1, b: "two" });
    const storage = memoryStorage({ [key]: text });
    const notes = openStored(notesKind, storage.tab());
    expect(notes.get()).toEqual({ a: 1 });
    expect(notes.setAsides()).toEqual([{ key: asideKey, text }]);
  });

  test("is set aside once, however many tabs find it", () => {
    const storage = memoryStorage({ [key]: "{damaged" });
    for (let tab = 0; tab < 3; tab++) openStored(notesKind, storage.tab());
    expect([...storage.entries.keys()]).toEqual([key, asideKey]);
  });

  test("is not written over while there is no room to set it aside", () => {
    const storage = memoryStorage({ [key]: "{damaged" });
    storage.room = 60;
    const notes = openStored(notesKind, storage.tab());
    notes.update(add("a", 1));
    expect(notes.get()).toEqual({ a: 1 });
    expect(notes.keeping()).toBe("full");
    expect([...storage.entries]).toEqual([[key, "{damaged"]]);
    storage.room = Infinity;
    notes.update(add("b", 2));
    expect(notes.keeping()).toBe("kept");
    expect(notes.setAsides()).toEqual([{ key: asideKey, text: "{damaged" }]);
    expect(openStored(notesKind, storage.tab()).get()).toEqual({ a: 1, b: 2 });
  });

  test("is dismissed by name only", () => {
    const storage = memoryStorage({ [key]: "{damaged" });
    const notes = openStored(notesKind, storage.tab());
    notes.forget();
    expect([...storage.entries.keys()]).toEqual([asideKey]);
    for (const aside of notes.setAsides()) notes.dismiss(aside);
    expect([...storage.entries.keys()]).toEqual([]);
  });
});

describe("several tabs", () => {
  test("see what another wrote at the next look, also before they hear of it", () => {
    const storage = memoryStorage();
    const [one, two] = [1, 2].map(() => openStored(notesKind, storage.tab()));
    one?.update(add("a", 1));
    expect(two?.get()).toEqual({ a: 1 });
  });

  test("add to what another wrote", () => {
    const storage = memoryStorage();
    const [one, two] = [1, 2].map(() => openStored(notesKind, storage.tab()));
    one?.update(add("a", 1));
    two?.update(add("b", 2));
    expect(one?.get()).toEqual({ a: 1, b: 2 });
  });

  test("are told once of what another wrote", () => {
    const storage = memoryStorage();
    const tab = storage.tab();
    const notes = openStored(notesKind, tab);
    let told = 0;
    const end = notes.subscribe(() => told++);
    openStored(notesKind, storage.tab()).update(add("a", 1));
    tab.hear();
    tab.hear();
    expect(told).toBe(1);
    end();
    openStored(notesKind, storage.tab()).update(add("b", 1));
    tab.hear();
    expect(told).toBe(1);
  });

  test("that wrote at once agree in the end, with both changes", () => {
    const storage = memoryStorage();
    const [first, second] = [storage.tab(), storage.tab()];
    const one = openStored(notesKind, first);
    const two = openStored(notesKind, second);
    one.update(add("a", 1));
    // The second tab wrote without having seen it.
    storage.entries.set(key, encode(notesKind, { b: 2 }));
    first.hear();
    second.hear();
    expect([one.get(), two.get()]).toEqual([
      { a: 1, b: 2 },
      { a: 1, b: 2 },
    ]);
    expect(decode(notesKind, storage.entries.get(key) ?? "")?.value).toEqual({ a: 1, b: 2 });
  });

  test("forget together", () => {
    const storage = memoryStorage();
    const tab = storage.tab();
    const notes = openStored(notesKind, tab);
    notes.update(add("a", 1));
    openStored(notesKind, storage.tab()).forget();
    tab.hear();
    expect(notes.get()).toEqual({});
    expect(storage.entries.size).toBe(0);
  });
});

describe("where storage refuses", () => {
  test("forbidden: the value lasts as long as the page, and that is said", () => {
    const notes = openStored(notesKind, undefined);
    notes.update(add("a", 1));
    expect(notes.get()).toEqual({ a: 1 });
    expect(notes.keeping()).toBe("forbidden");
    expect(notes.setAsides()).toEqual([]);
    notes.forget();
    expect(notes.get()).toEqual({});
  });

  test.for([
    ["QuotaExceededError", "full"],
    ["SecurityError", "forbidden"],
  ] as const)("%s: nothing is lost, and it is %s", ([refusal, keeping]) => {
    const storage = memoryStorage({ [key]: encode(notesKind, { a: 1 }) });
    storage.refusal = refusal;
    const notes = openStored(notesKind, storage.tab());
    expect(notes.keeping()).toBe("kept");
    notes.update(add("b", 2));
    expect(notes.get()).toEqual({ a: 1, b: 2 });
    expect(notes.keeping()).toBe(keeping);
    expect(decode(notesKind, storage.entries.get(key) ?? "")?.value).toEqual({ a: 1 });
    storage.refusal = undefined;
    notes.update(add("c", 3));
    expect(notes.keeping()).toBe("kept");
    expect(openStored(notesKind, storage.tab()).get()).toEqual({ a: 1, b: 2, c: 3 });
  });
});
