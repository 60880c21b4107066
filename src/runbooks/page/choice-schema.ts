import { isRecord, type StoredSchema } from "../../reader/stored/stored-schema.ts";
import { aspects, isValue, type Aspect, type Choice } from "./choice.ts";

/** What was chosen, `""` for nothing, and when, in milliseconds since 1970. */
interface Entry {
  readonly text: string;
  readonly at: number;
}

/** The reader's system, by aspect. */
export type KeptChoice = Readonly<Partial<Record<Aspect, Entry>>>;

const isAspect = (name: string): name is Aspect => aspects.some((aspect) => aspect === name);

function isEntry(aspect: string, value: unknown): value is Entry {
  if (!isAspect(aspect) || !isRecord(value) || Object.keys(value).length !== 2) return false;
  const { text, at } = value;
  if (typeof text !== "string" || !Number.isSafeInteger(at)) return false;
  return text === "" || isValue(aspect, text);
}

/** The later of two entries; of two of the same time the one with the greater text, everywhere. */
function later(a: Entry | undefined, b: Entry | undefined): Entry | undefined {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.text > b.text ? a : b;
}

/** The reader's system, as it is kept on the device. */
export const choiceSchema: StoredSchema<KeptChoice> = {
  name: "platform",
  version: 1,
  empty: {},
  understand: (value) => {
    if (!isRecord(value)) return undefined;
    const all = Object.entries(value);
    const good = all.filter(([aspect, entry]) => isEntry(aspect, entry));
    return { value: Object.fromEntries(good), whole: good.length === all.length };
  },
  merge: (a, b) => {
    const both = aspects.flatMap((aspect) => {
      const entry = later(a[aspect], b[aspect]);
      return entry ? [[aspect, entry] as const] : [];
    });
    return Object.fromEntries(both);
  },
};

/** The choice that is kept, without when it was made. */
export function choiceOf(kept: KeptChoice): Choice {
  const chosen = aspects.flatMap((aspect) => {
    const text = kept[aspect]?.text;
    return text ? [[aspect, text] as const] : [];
  });
  return Object.fromEntries(chosen);
}

/**
 * Keeps a choice.
 * @param now milliseconds since 1970
 */
export function keepChoice(kept: KeptChoice, choice: Choice, now: number): KeptChoice {
  const changed = aspects.filter((aspect) => (kept[aspect]?.text ?? "") !== (choice[aspect] ?? ""));
  const entries = changed.map((aspect) => {
    // Later than what it replaces, also when that was chosen by a clock that goes ahead.
    const at = Math.max(now, (kept[aspect]?.at ?? 0) + 1);
    return [aspect, { text: choice[aspect] ?? "", at }] as const;
  });
  return { ...kept, ...Object.fromEntries(entries) };
}
