import { describe, expect, test } from "vitest";
import { decode, encode } from "../../../../src/reader/stored/format.ts";
import { openStored } from "../../../../src/reader/stored/stored.ts";
import { memoryStorage } from "./memory-storage.ts";
import { notesSchema, type Notes } from "./sample-schema.ts";

const key = "debezium-in-production:notes";
const asideKey = "debezium-in-production:set-aside:notes:1";
const add = (note: string, at: number) => (notes: Notes) => ({ ...notes, [note]: at });
const stored = (value: unknown, version: unknown = 2) =>
  JSON.stringify({ kind: "notes", version, value });

describe("a stored text", () => {
  test("is the same whatever the order of keys", () => {
    expect(encode(notesSchema, { b: 2, a: 1 })).toBe(
      '{"kind":"notes","value":{"a":1,"b":2},"version":2}',
    );
    expect(encode(notesSchema, { a: 1, b: 2 })).toBe(encode(notesSchema, { b: 2, a: 1 }));
  });

  test("of an earlier version is brought to this one", () => {
    expect(decode(notesSchema, stored(["a"], 1))).toEqual({ value: { a: 0 }, whole: true });
  });

  test("of an earlier version that nothing brings to this one is not understood", () => {
    const kind = { ...notesSchema, upgrades: {} };
    expect(decode(kind, stored({ a: 1 }, 1))).toBeUndefined();
    expect(decode({ ...notesSchema, version: 3 }, stored(["a"], 1))).toBeUndefined();
  });

  test.for([
    ["no JSON", "{"],
    ["no record", "7"],
    ["of another kind", '{"kind":"names","version":2,"value":{}}'],
    ["without a version", '{"kind":"notes","value":{}}'],
    ["of a later version", stored({}, 3)],
    ["of version 0", stored({}, 0)],
    ["of a version between two", stored(["a"], 1.5)],
    ["of a version in words", stored({}, "2")],
    ["of an earlier version, and not what that wrote", stored({ a: 1 }, 1)],
    ["a value that the kind does not understand", stored([])],
  ] as const)("that is %s is not understood", ([, text]) => {
    expect(decode(notesSchema, text)).toBeUndefined();
  });
});

describe("on an empty device", () => {
  test("a value is what was put in, and is stored", () => {
    const storage = memoryStorage();
    const notes = openStored(notesSchema, storage.tab());
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
    openStored(notesSchema, storage.tab()).update((notes) => ({ ...notes }));
    expect(storage.entries.size).toBe(0);
  });

  test("it gives the same object until something changes", () => {
    const notes = openStored(notesSchema, memoryStorage().tab());
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
    const notes = openStored(notesSchema, storage.tab());
    expect(notes.get()).toEqual({});
    expect(notes.quarantined()).toEqual([{ key: asideKey, text: "{damaged" }]);
    notes.update(add("a", 1));
    expect(storage.entries.get(asideKey)).toBe("{damaged");
    expect(openStored(notesSchema, storage.tab()).get()).toEqual({ a: 1 });
  });

  test("does not take with it what is understood beside it", () => {
    const text = stored({ a: 1, b: "two" });
    const storage = memoryStorage({ [key]: text });
    const notes = openStored(notesSchema, storage.tab());
    expect(notes.get()).toEqual({ a: 1 });
    expect(notes.quarantined()).toEqual([{ key: asideKey, text }]);
  });

  test("is set aside once, however many tabs find it", () => {
    const storage = memoryStorage({ [key]: "{damaged" });
    for (let tab = 0; tab < 3; tab++) openStored(notesSchema, storage.tab());
    expect([...storage.entries.keys()]).toEqual([key, asideKey]);
  });

  test("is not written over while there is no room to set it aside", () => {
    const storage = memoryStorage({ [key]: "{damaged" });
    storage.room = 60;
    const notes = openStored(notesSchema, storage.tab());
    notes.update(add("a", 1));
    expect(notes.get()).toEqual({ a: 1 });
    expect(notes.keeping()).toBe("full");
    expect([...storage.entries]).toEqual([[key, "{damaged"]]);
    storage.room = Infinity;
    notes.update(add("b", 2));
    expect(notes.keeping()).toBe("kept");
    expect(notes.quarantined()).toEqual([{ key: asideKey, text: "{damaged" }]);
    expect(openStored(notesSchema, storage.tab()).get()).toEqual({ a: 1, b: 2 });
  });

  test("is not removed by forgetting while there is no room to set it aside", () => {
    const storage = memoryStorage({ [key]: "{damaged" });
    storage.room = 60;
    const notes = openStored(notesSchema, storage.tab());
    notes.forget();
    expect([...storage.entries]).toEqual([[key, "{damaged"]]);
    expect(notes.keeping()).toBe("full");
    expect(notes.get()).toEqual({});
  });

  test("is dismissed by name only", () => {
    const storage = memoryStorage({ [key]: "{damaged" });
    const notes = openStored(notesSchema, storage.tab());
    notes.forget();
    expect([...storage.entries.keys()]).toEqual([asideKey]);
    for (const aside of notes.quarantined()) notes.dismiss(aside);
    expect([...storage.entries.keys()]).toEqual([]);
  });
});

describe("where storage refuses", () => {
  test("forbidden: the value lasts as long as the page, and that is said", () => {
    const notes = openStored(notesSchema, undefined);
    notes.update(add("a", 1));
    expect(notes.get()).toEqual({ a: 1 });
    expect(notes.keeping()).toBe("forbidden");
    expect(notes.quarantined()).toEqual([]);
    notes.forget();
    expect(notes.get()).toEqual({});
    notes.dismiss({ key: asideKey, text: "{damaged" });
    expect(notes.quarantined()).toEqual([]);
  });

  test.for([
    ["QuotaExceededError", "full"],
    ["SecurityError", "forbidden"],
  ] as const)("%s: nothing is lost, and it is %s", ([refusal, keeping]) => {
    const storage = memoryStorage({ [key]: encode(notesSchema, { a: 1 }) });
    storage.refusal = refusal;
    const notes = openStored(notesSchema, storage.tab());
    expect(notes.keeping()).toBe("kept");
    notes.update(add("b", 2));
    expect(notes.get()).toEqual({ a: 1, b: 2 });
    expect(notes.keeping()).toBe(keeping);
    expect(decode(notesSchema, storage.entries.get(key) ?? "")?.value).toEqual({ a: 1 });
    storage.refusal = undefined;
    notes.update(add("c", 3));
    expect(notes.keeping()).toBe("kept");
    expect(openStored(notesSchema, storage.tab()).get()).toEqual({ a: 1, b: 2, c: 3 });
  });

  test("a value that found no room is stored by the next change that comes, also the same again", () => {
    const storage = memoryStorage();
    storage.room = 0;
    const notes = openStored(notesSchema, storage.tab());
    notes.update(add("a", 1));
    expect(notes.keeping()).toBe("full");
    storage.room = Infinity;
    notes.update(add("a", 1));
    expect(notes.keeping()).toBe("kept");
    expect(openStored(notesSchema, storage.tab()).get()).toEqual({ a: 1 });
  });
});
