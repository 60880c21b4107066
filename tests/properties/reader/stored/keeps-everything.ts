import fc from "fast-check";
import { expect } from "vitest";
import { keyOf } from "../../../../src/reader/stored/keys.ts";
import { isRecord, type StoredSchema } from "../../../../src/reader/stored/stored-schema.ts";
import { openStored } from "../../../../src/reader/stored/stored.ts";
import { testsVariable } from "../../../mutation/claims.ts";
import { foundTexts } from "./damage.ts";
import { quickVariable } from "../../../run-steps.ts";
import { memoryStorage } from "../../../unit/reader/stored/memory-storage.ts";

/**
 * Mutation tests run this for each change of the code, and `npm test` for each change of anything: what only
 * one state in a thousand shows needs a test of its own there.
 */
const isQuick = [testsVariable, quickVariable].some((name) => process.env[name] !== undefined);

interface Sample<T> {
  readonly kind: StoredSchema<T>;
  /** Values of this version. */
  readonly values: fc.Arbitrary<T>;
  /** Texts of earlier versions. */
  readonly old?: fc.Arbitrary<string>;
}

/** Values that are reached from the empty one by up to so many changes. */
export const reachedBy = <T>(
  { empty }: StoredSchema<T>,
  change: fc.Arbitrary<(value: T) => T>,
  most: number,
): fc.Arbitrary<T> =>
  fc
    .array(change, { maxLength: most })
    .map((changes) => changes.reduce((value, apply) => apply(value), empty));

// What is here compares JSON by itself: the code under test must not be asked whether it lost something.

/** JSON with its keys in order. */
function json(value: unknown): string {
  const inOrder = (_: string, each: unknown) =>
    isRecord(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each;
  return JSON.stringify(value, inOrder);
}

const written = <T>({ name, version }: StoredSchema<T>, value: T) =>
  json({ kind: name, version, value });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** All keys, texts, numbers and the like that stand in a tree of JSON. */
function partsOf(tree: unknown): string[] {
  if (Array.isArray(tree)) return tree.flatMap(partsOf);
  if (isRecord(tree)) return Object.entries(tree).flatMap(([key, each]) => [key, ...partsOf(each)]);
  return tree === undefined ? [] : [typeof tree === "string" ? tree : JSON.stringify(tree)];
}

/** Whether a value that was read holds all that stands in a stored text. */
function holdsAll<T>({ name, version }: StoredSchema<T>, value: T, text: string): boolean {
  const record = parsed(text);
  if (!isRecord(record) || record["kind"] !== name) return false;
  if (record["version"] === version) return json(record["value"]) === json(value);
  const isOld = [...Array(version).keys()].slice(1).some((each) => each === record["version"]);
  // Another version may put its parts elsewhere, but it has them all.
  const parts = new Set(partsOf(value));
  return isOld && partsOf(record["value"]).every((part) => parts.has(part));
}

/**
 * Holds a kind to the promise that nothing stored is ever lost, over damaged, partial, foreign and
 * old states: it is read without failing; what is read is still there after the next change, in every
 * tab; the text is set aside as it was when a part of it was not read.
 * @param runs how many states; a tenth of them where the tests are to be quick
 */
export function expectNothingLost<T>({ kind, values, old }: Sample<T>, runs: number): void {
  const ours = values.map((value) => written(kind, value));
  const found = foundTexts(old ? fc.oneof(ours, old) : ours);
  const property = fc.property(found, values, fc.nat(400), (text, added, room) => {
    const storage = memoryStorage({ [keyOf(kind.name)]: text });
    if (room < 200) storage.room = room;
    const one = openStored(kind, storage.tab());
    const value = one.get();
    const isRead = holdsAll(kind, value, text);
    const wanted = kind.merge(value, added);
    one.update((now) => kind.merge(now, added));
    expect(json(one.get())).toBe(json(wanted));

    const texts = [...storage.entries.values()];
    if (!isRead || one.keeping() !== "kept") expect(texts).toContain(text);
    if (one.keeping() === "kept") {
      expect(json(openStored(kind, storage.tab()).get())).toBe(json(wanted));
    }
  });
  fc.assert(property, { numRuns: isQuick ? runs / 10 : runs });
}

/** Holds a kind's merge to its laws, and what it makes to being read back as it is. */
export function expectMergeLaws<T>({ kind, values }: Sample<T>, runs: number): void {
  const { merge, empty } = kind;
  const property = fc.property(values, values, values, (a, b, c) => {
    expect(json(merge(a, b))).toBe(json(merge(b, a)));
    expect(json(merge(merge(a, b), c))).toBe(json(merge(a, merge(b, c))));
    expect(json(merge(a, a))).toBe(json(a));
    expect(json(merge(a, empty))).toBe(json(a));
    const stored: unknown = JSON.parse(json(merge(a, b)));
    expect(kind.understand(stored)).toEqual({ value: merge(a, b), whole: true });
  });
  fc.assert(property, { numRuns: runs });
}
