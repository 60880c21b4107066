import { expect, test } from "vitest";
import { quarantine, quarantined } from "../../../../src/reader/stored/quarantine.ts";
import { memoryStorage } from "./memory-storage.ts";

const key = (name: string, number: number) => `debezium-in-production:set-aside:${name}:${number}`;

test("texts are set aside beside each other, and listed by their keys", () => {
  const storage = memoryStorage();
  const tab = storage.tab();
  expect(quarantine(tab, "notes", "one")).toBe(true);
  expect(quarantine(tab, "notes", "two")).toBe(true);
  const both = [
    { key: key("notes", 1), text: "one" },
    { key: key("notes", 2), text: "two" },
  ];
  expect(quarantined(tab, "notes")).toEqual(both);
  storage.entries.delete(key("notes", 1));
  storage.entries.set(key("notes", 1), "one");
  expect(quarantined(tab, "notes")).toEqual(both);
});

test("a text that was dismissed leaves its place to the next one", () => {
  const storage = memoryStorage({ [key("notes", 2)]: "two" });
  quarantine(storage.tab(), "notes", "one");
  expect(storage.entries.get(key("notes", 1))).toBe("one");
});

test("a text that is kept already is safe, also where nothing more fits", () => {
  const storage = memoryStorage({ [key("notes", 1)]: "one" });
  storage.room = 0;
  expect(quarantine(storage.tab(), "notes", "one")).toBe(true);
  expect(quarantine(storage.tab(), "notes", "two")).toBe(false);
  expect([...storage.entries.values()]).toEqual(["one"]);
});

test("each kind has its own", () => {
  const tab = memoryStorage({ "debezium-in-production:notes": "{}" }).tab();
  quarantine(tab, "notes", "one");
  quarantine(tab, "notes-of-others", "two");
  expect(quarantined(tab, "notes")).toEqual([{ key: key("notes", 1), text: "one" }]);
});

test("a text that another tab removes while they are read is left out", () => {
  const tab = memoryStorage({ [key("notes", 1)]: "one" }).tab();
  const keys = () => [key("notes", 1), key("notes", 2)];
  expect(quarantined({ ...tab, keys }, "notes").map(({ text }) => text)).toEqual(["one"]);
});
