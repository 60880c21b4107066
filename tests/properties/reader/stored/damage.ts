import fc from "fast-check";

/** One thing that can happen to a stored text. */
type Damage = (text: string) => string;

const json =
  (change: (record: Record<string, unknown>) => unknown): Damage =>
  (text) => {
    try {
      return JSON.stringify(change(JSON.parse(text) as Record<string, unknown>));
    } catch {
      return text;
    }
  };

/** Replaces one of the values in a tree of JSON, chosen by a number, by another value. */
function replaceOne(tree: unknown, at: number, by: unknown): unknown {
  let left = at;
  const walk = (node: unknown): unknown => {
    if (left-- === 0) return by;
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, walk(value)]));
  };
  return walk(tree);
}

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.nat(400).map(
    (end): Damage =>
      (text) =>
        text.slice(0, end),
  ),
  fc.tuple(fc.nat(400), fc.string({ maxLength: 3 })).map(
    ([at, put]): Damage =>
      (text) =>
        text.slice(0, at) + put + text.slice(at + 1),
  ),
  fc
    .tuple(fc.nat(30), fc.jsonValue({ maxDepth: 2 }))
    .map(([at, by]) => json((record) => replaceOne(record, at, by))),
  fc.integer({ min: -1, max: 5 }).map((version) => json((record) => ({ ...record, version }))),
  fc
    .constantFrom("kind", "value", "version")
    .map((name) =>
      json((record) => Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))),
    ),
  fc
    .constantFrom("__proto__", "constructor", "toString", "")
    .map((name) =>
      json((record) => JSON.parse(JSON.stringify(record).replace(/"(\w+)":/, `"${name}":`))),
    ),
);

/**
 * What may be found where a value was stored: the text itself, damaged up to three times, partial,
 * of another version, or nothing of the site's at all.
 * @param texts what the site wrote, in this or an earlier version
 */
export function foundTexts(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const damaged = fc
    .tuple(texts, fc.array(damage, { maxLength: 3 }))
    .map(([text, changes]) => changes.reduce((result, change) => change(result), text));
  return fc.oneof(
    { weight: 8, arbitrary: damaged },
    { weight: 1, arbitrary: fc.string() },
    { weight: 1, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
  );
}
