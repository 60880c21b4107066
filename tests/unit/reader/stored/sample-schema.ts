import { isRecord, type StoredSchema } from "../../../../src/reader/stored/stored-schema.ts";

/** When each note was first written, by note. */
export type Notes = Readonly<Record<string, number>>;

const isTime = (value: unknown): value is number => Number.isSafeInteger(value);

/** A kind of its own for the tests of the room: version 2; version 1 was a list of notes. */
export const notesSchema: StoredSchema<Notes> = {
  name: "notes",
  version: 2,
  empty: {},
  understand: (value) => {
    if (!isRecord(value)) return undefined;
    const good = Object.entries(value).filter((each): each is [string, number] => isTime(each[1]));
    const whole = good.length === Object.keys(value).length;
    return { value: Object.fromEntries(good), whole };
  },
  upgrades: {
    1: (value) => {
      if (!Array.isArray(value) || !value.every((note) => typeof note === "string")) {
        throw new Error("Version 1 was a list of notes.");
      }
      return Object.fromEntries(value.map((note) => [note, 0]));
    },
  },
  merge: (a, b) => {
    const times = new Map(Object.entries(a));
    for (const [note, at] of Object.entries(b)) {
      times.set(note, Math.min(at, times.get(note) ?? Infinity));
    }
    return Object.fromEntries(times);
  },
};
