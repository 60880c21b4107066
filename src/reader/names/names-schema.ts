import {
  isPlaceholder,
  placeholders,
  type PlaceholderName,
} from "../../text/fences/placeholders.ts";
import { isRecord, type StoredSchema } from "../stored/stored-schema.ts";

/** The two sets of names a reader can have. */
export const setIds = ["staging", "production"] as const;
export type SetId = (typeof setIds)[number];

/** Which names the pages show: the course's own, or those of a set. */
export type Shown = "course" | SetId;

/** A text, and when it was written, in milliseconds since 1970. */
interface Entry {
  readonly text: string;
  readonly at: number;
}

/** By what it is of: `staging.slot`, or `shown`. A text of length 0 is the course's own name again. */
export type ReaderNames = Readonly<Record<string, Entry>>;

const shownKey = "shown";
const keyOf = (set: SetId, name: PlaceholderName) => `${set}.${name}`;

function isLegal(key: string, text: string): boolean {
  if (key === shownKey) return text === "course" || setIds.some((set) => set === text);
  const [set, name = ""] = key.split(".");
  if (!setIds.some((id) => id === set) || !isPlaceholder(name)) return false;
  return text === "" || placeholders[name].rule.test(text);
}

function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    Object.keys(value).length === 2 &&
    typeof value["text"] === "string" &&
    Number.isSafeInteger(value["at"])
  );
}

/** The later of two entries; of two of the same time the one with the greater text, everywhere. */
function later(a: Entry | undefined, b: Entry): Entry {
  if (!a || a.at < b.at) return b;
  return a.at === b.at && a.text < b.text ? b : a;
}

/** The reader's names, as they are kept on the device. */
export const namesSchema: StoredSchema<ReaderNames> = {
  name: "names",
  version: 1,
  empty: {},
  understand: (value) => {
    if (!isRecord(value)) return undefined;
    const all = Object.entries(value);
    const good = all.filter(
      (each): each is [string, Entry] => isEntry(each[1]) && isLegal(each[0], each[1].text),
    );
    return { value: Object.fromEntries(good), whole: good.length === all.length };
  },
  merge: (a, b) => ({
    ...a,
    ...Object.fromEntries(Object.entries(b).map(([key, entry]) => [key, later(a[key], entry)])),
  }),
};

/** Which names are to be shown. */
export function shownOf(names: ReaderNames): Shown {
  return (names[shownKey]?.text ?? "course") as Shown;
}

/** A set's names; what is missing has the course's own. */
export function valuesOf(names: ReaderNames, set: SetId): Partial<Record<PlaceholderName, string>> {
  const own = Object.entries(names).filter(([key, { text }]) => key.startsWith(`${set}.`) && text);
  return Object.fromEntries(own.map(([key, { text }]) => [key.slice(set.length + 1), text]));
}

function put(names: ReaderNames, key: string, text: string, now: number): ReaderNames {
  const before = names[key];
  if ((before?.text ?? "") === text) return names;
  // Later than what it replaces, also when that was written by a clock that goes ahead.
  return { ...names, [key]: { text, at: Math.max(now, (before?.at ?? 0) + 1) } };
}

/**
 * Chooses which names are shown.
 * @param now milliseconds since 1970
 */
export function show(names: ReaderNames, shown: Shown, now: number): ReaderNames {
  return shownOf(names) === shown ? names : put(names, shownKey, shown, now);
}

/**
 * Writes the names of a set.
 * @param values legal ones; those missing or of length 0 become the course's own
 * @param now milliseconds since 1970
 */
export function write(
  names: ReaderNames,
  set: SetId,
  values: Partial<Record<PlaceholderName, string>>,
  now: number,
): ReaderNames {
  const all = Object.keys(placeholders) as PlaceholderName[];
  return all.reduce(
    (result, name) => put(result, keyOf(set, name), values[name] ?? "", now),
    names,
  );
}
