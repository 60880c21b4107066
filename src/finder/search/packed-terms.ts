import type { AsPlainObject } from "minisearch";

/** MiniSearch's index: for each term, by field, how often it stands in which document. */
type Terms = AsPlainObject["index"];

/** An index as it travels: what is the same for all documents, and one line a term. */
export interface PackedTerms extends Omit<AsPlainObject, "index" | "documentIds" | "fieldLength"> {
  readonly lines: string;
}

/** Fields whose terms can be made again from what travels anyway: for each, the terms of every document. */
export type MadeAgain = Readonly<Record<string, readonly (readonly string[])[]>>;

const inOrder = (a: string, b: string) => Number(a) - Number(b);

/** The documents of a field, each as the distance from the one before: small numbers compress well. */
function packField(field: string, documents: Readonly<Record<string, number>>): string {
  const ids = Object.keys(documents).sort(inOrder).map(Number);
  const steps = ids.map((id, at) => id - (ids[at - 1] ?? 0));
  return `${field}:${steps.join(",")}`;
}

/** What documents are called when their ids are their places, from 0: a list of which nothing has to travel. */
const places = (count: number): AsPlainObject["documentIds"] =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [place, place]));

/**
 * Packs fields of an index in which no document holds a term twice in one field, one line a term; MiniSearch's own
 * JSON is twice as large.
 * @throws Error for a term that stands twice
 */
export function packFields(
  { index, fieldIds }: Pick<AsPlainObject, "index" | "fieldIds">,
  names: readonly string[],
): string {
  const wanted = new Set(names.map((name) => String(fieldIds[name])));
  const lines = index
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([term, fields]) => {
      for (const documents of Object.values(fields))
        if (Object.values(documents).some((times) => times !== 1))
          throw new Error(`The term ${term} stands twice in a field.`);
      const packed = Object.entries(fields)
        .filter(([field]) => wanted.has(field))
        .map(([field, documents]) => packField(field, documents));
      return packed.length === 0 ? [] : [[term, ...packed].join(" ")];
    });
  return lines.join("\n");
}

/**
 * Packs an index with some of its fields: the others travel apart, or are made again.
 * @throws Error for a term that stands twice, and for documents whose ids are not their places
 */
export function packTerms(plain: AsPlainObject, names: readonly string[]): PackedTerms {
  const { documentCount, nextId, fieldIds, averageFieldLength } = plain;
  const { storedFields, dirtCount = 0, serializationVersion } = plain;
  if (Object.entries(plain.documentIds).some(([place, id]) => Number(place) !== id))
    throw new Error("The documents are not numbered by their places.");
  return {
    ...{ documentCount, nextId, fieldIds, averageFieldLength },
    ...{ storedFields, dirtCount, serializationVersion },
    lines: packFields(plain, names),
  };
}

/** For each field, the documents that hold a term. */
type Holders = Map<string, number[]>;

function unpackField(packed: string): [string, number[]] {
  const [field = "", steps = ""] = packed.split(":");
  let id = 0;
  return [field, steps.split(",").map((step) => (id += Number(step)))];
}

const unpackLine = (line: string): [string, Holders] => {
  const [term = "", ...fields] = line.split(" ");
  return [term, new Map(fields.map(unpackField))];
};

function addLines(terms: Map<string, Holders>, lines: string): void {
  for (const line of lines.split("\n").filter((each) => each !== "")) {
    const [term, holders] = unpackLine(line);
    terms.set(term, new Map([...(terms.get(term) ?? []), ...holders]));
  }
}

function addMadeAgain(terms: Map<string, Holders>, field: string, made: MadeAgain[string]): void {
  for (const [place, own] of made.entries())
    for (const term of own) {
      const fields: Holders = terms.get(term) ?? new Map<string, number[]>();
      terms.set(term, fields.set(field, [...(fields.get(field) ?? []), place]));
    }
}

/** How many terms each field of each document holds. */
function lengthsOf(terms: Map<string, Holders>, documents: number, fields: number) {
  const lengths = Array.from({ length: documents }, () => Array<number>(fields).fill(0));
  for (const holders of terms.values())
    for (const [field, places] of holders)
      for (const place of places) {
        const own = lengths[place];
        if (own) own[Number(field)] = (own[Number(field)] ?? 0) + 1;
      }
  return Object.fromEntries(lengths.entries());
}

/**
 * The index as MiniSearch reads it.
 * @param made the fields that did not travel
 * @param apart the lines of fields that have traveled apart
 */
export function unpackTerms(
  { lines, ...rest }: PackedTerms,
  made: MadeAgain = {},
  apart = "",
): AsPlainObject {
  const terms = new Map<string, Holders>();
  addLines(terms, lines);
  addLines(terms, apart);
  for (const [name, field] of Object.entries(made))
    addMadeAgain(terms, String(rest.fieldIds[name]), field);
  const index: Terms = [...terms].map(([term, holders]) => [
    term,
    Object.fromEntries(
      [...holders].map(([field, ids]) => [field, Object.fromEntries(ids.map((id) => [id, 1]))]),
    ),
  ]);
  const fieldLength = lengthsOf(terms, rest.nextId, Object.keys(rest.fieldIds).length);
  return { ...rest, documentIds: places(rest.nextId), fieldLength, index };
}
