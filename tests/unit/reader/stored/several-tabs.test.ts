import { describe, expect, test } from "vitest";
import { decode, encode } from "../../../../src/reader/stored/format.ts";
import { openStored } from "../../../../src/reader/stored/stored.ts";
import { memoryStorage } from "./memory-storage.ts";
import { notesSchema, type Notes } from "./sample-schema.ts";

const key = "debezium-in-production:notes";
const add = (note: string, at: number) => (notes: Notes) => ({ ...notes, [note]: at });

describe("several tabs", () => {
  test("see what another wrote at the next look, also before they hear of it", () => {
    const storage = memoryStorage();
    const [one, two] = [1, 2].map(() => openStored(notesSchema, storage.tab()));
    one?.update(add("a", 1));
    expect(two?.get()).toEqual({ a: 1 });
  });

  test("add to what another wrote", () => {
    const storage = memoryStorage();
    const [one, two] = [1, 2].map(() => openStored(notesSchema, storage.tab()));
    one?.update(add("a", 1));
    two?.update(add("b", 2));
    expect(one?.get()).toEqual({ a: 1, b: 2 });
  });

  test("are told once of what another wrote", () => {
    const storage = memoryStorage();
    const tab = storage.tab();
    const notes = openStored(notesSchema, tab);
    let told = 0;
    const end = notes.subscribe(() => told++);
    openStored(notesSchema, storage.tab()).update(add("a", 1));
    tab.hear();
    tab.hear();
    expect(told).toBe(1);
    end();
    openStored(notesSchema, storage.tab()).update(add("b", 1));
    tab.hear();
    expect(told).toBe(1);
  });

  test("that wrote at once agree in the end, with both changes", () => {
    const storage = memoryStorage();
    const [first, second] = [storage.tab(), storage.tab()];
    const one = openStored(notesSchema, first);
    const two = openStored(notesSchema, second);
    one.update(add("a", 1));
    // The second tab wrote without having seen it.
    storage.entries.set(key, encode(notesSchema, { b: 2 }));
    first.hear();
    second.hear();
    expect([one.get(), two.get()]).toEqual([
      { a: 1, b: 2 },
      { a: 1, b: 2 },
    ]);
    expect(decode(notesSchema, storage.entries.get(key) ?? "")?.value).toEqual({ a: 1, b: 2 });
  });

  test("forget together", () => {
    const storage = memoryStorage();
    const tab = storage.tab();
    const notes = openStored(notesSchema, tab);
    notes.update(add("a", 1));
    openStored(notesSchema, storage.tab()).forget();
    tab.hear();
    expect(notes.get()).toEqual({});
    expect(storage.entries.size).toBe(0);
  });

  test("change what another has written, not what they had seen of it", () => {
    const storage = memoryStorage();
    const [one, two] = [1, 2].map(() => openStored(notesSchema, storage.tab()));
    one?.update(add("a", 1));
    two?.update((notes) => ({ ...notes, count: Object.keys(notes).length }));
    expect(decode(notesSchema, storage.entries.get(key) ?? "")?.value).toEqual({ a: 1, count: 1 });
  });

  test("keep what they have when another writes what they do not understand", () => {
    const storage = memoryStorage();
    const notes = openStored(notesSchema, storage.tab());
    notes.update(add("a", 1));
    storage.entries.set(key, "{of a later version");
    expect(notes.get()).toEqual({ a: 1 });
    expect(notes.quarantined().map(({ text }) => text)).toEqual(["{of a later version"]);
  });

  test("forget nothing that one of them could not store yet", () => {
    const storage = memoryStorage();
    const notes = openStored(notesSchema, storage.tab());
    notes.update(add("a", 1));
    storage.room = 0;
    notes.update(add("b", 2));
    openStored(notesSchema, storage.tab()).forget();
    expect(notes.get()).toEqual({ a: 1, b: 2 });
  });

  test("set aside what another has written and nobody understood, before they forget", () => {
    const storage = memoryStorage();
    const notes = openStored(notesSchema, storage.tab());
    storage.entries.set(key, "{damaged");
    notes.forget();
    expect([...storage.entries.values()]).toEqual(["{damaged"]);
  });
});

test("within a tab, all who listen are told of each change, until they end it", () => {
  const storage = memoryStorage({ [key]: "{damaged" });
  const notes = openStored(notesSchema, storage.tab());
  const told: string[] = [];
  const end = notes.subscribe(() => told.push("one"));
  notes.subscribe(() => told.push("two"));
  const toldOf = (change: () => void) => {
    told.length = 0;
    change();
    return [...told];
  };
  expect(toldOf(() => notes.update(add("a", 1)))).toEqual(["one", "two"]);
  expect(toldOf(() => notes.update(add("a", 1)))).toEqual([]);
  expect(toldOf(() => notes.quarantined().forEach(notes.dismiss, notes))).toEqual(["one", "two"]);
  end();
  expect(toldOf(() => notes.forget())).toEqual(["two"]);
});
