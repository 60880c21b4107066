import fc from "fast-check";
import { expect } from "vitest";
import { decode, encode } from "../../../src/stored/format.ts";
import { keyOf } from "../../../src/stored/keys.ts";
import type { Kind } from "../../../src/stored/kind.ts";
import { openStored } from "../../../src/stored/stored.ts";
import { foundTexts } from "./damage.ts";
import { memoryStorage } from "./memory-device.ts";

interface Sample<T> {
  readonly kind: Kind<T>;
  /** Values of this version. */
  readonly values: fc.Arbitrary<T>;
  /** Texts of earlier versions. */
  readonly old?: fc.Arbitrary<string>;
}

/**
 * Holds a kind to the promise that nothing stored is ever lost, over damaged, partial, foreign and
 * old states: it is read without failing; what is understood is still there after the next change,
 * in every tab; the text is set aside as it was when a part of it was not understood.
 * @param runs how many states
 */
export function expectNothingLost<T>({ kind, values, old }: Sample<T>, runs: number): void {
  const written = values.map((value) => encode(kind, value));
  const found = foundTexts(old ? fc.oneof(written, old) : written);
  const same = (a: T, b: T) => encode(kind, a) === encode(kind, b);
  const property = fc.property(found, values, fc.nat(400), (text, added, room) => {
    const storage = memoryStorage({ [keyOf(kind.name)]: text });
    if (room < 200) storage.room = room;
    const one = openStored(kind, storage.tab());
    const understood = decode(kind, text);
    const value = understood?.value ?? kind.empty;
    expect(same(one.get(), value)).toBe(true);
    const wanted = kind.merge(value, added);
    one.update((now) => kind.merge(now, added));
    expect(same(one.get(), wanted)).toBe(true);

    const texts = [...storage.entries.values()];
    if (understood?.whole !== true) expect(texts).toContain(text);
    if (one.keeping() !== "kept") expect(texts).toContain(text);
    else expect(same(openStored(kind, storage.tab()).get(), wanted)).toBe(true);
  });
  fc.assert(property, { numRuns: runs });
}

/** Holds a kind's merge to its laws. */
export function expectMergeLaws<T>({ kind, values }: Sample<T>, runs: number): void {
  const text = (value: T) => encode(kind, value);
  const { merge, empty } = kind;
  const property = fc.property(values, values, values, (a, b, c) => {
    expect(text(merge(a, b))).toBe(text(merge(b, a)));
    expect(text(merge(merge(a, b), c))).toBe(text(merge(a, merge(b, c))));
    expect(text(merge(a, a))).toBe(text(a));
    expect(text(merge(a, empty))).toBe(text(a));
    expect(decode(kind, text(merge(a, b)))).toEqual({ value: merge(a, b), whole: true });
  });
  fc.assert(property, { numRuns: runs });
}
