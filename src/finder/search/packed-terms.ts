import type { AsPlainObject } from "minisearch";

/** MiniSearch's index: for each term, by field, how often it stands in which document. */
type Terms = AsPlainObject["index"];

/** An index as it travels: what is the same for all documents, and one line a term. */
export interface PackedTerms extends Omit<AsPlainObject, "index" | "documentIds"> {
  readonly lines: string;
}

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
 * Packs an index in which no document holds a term twice in one field; MiniSearch's own JSON is half as large again.
 * @throws Error for a term that stands twice, and for documents whose ids are not their places
 */
export function packTerms({ index, documentIds, ...rest }: AsPlainObject): PackedTerms {
  if (Object.entries(documentIds).some(([place, id]) => Number(place) !== id))
    throw new Error("The documents are not numbered by their places.");
  const lines = index
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, fields]) => {
      for (const documents of Object.values(fields))
        if (Object.values(documents).some((times) => times !== 1))
          throw new Error(`The term ${term} stands twice in a field.`);
      const packed = Object.keys(fields).map((field) => packField(field, fields[field] ?? {}));
      return [term, ...packed].join(" ");
    });
  return { ...rest, lines: lines.join("\n") };
}

function unpackField(packed: string): [string, Record<string, number>] {
  const [field = "", steps = ""] = packed.split(":");
  let id = 0;
  const ids = steps.split(",").map((step) => (id += Number(step)));
  return [field, Object.fromEntries(ids.map((each) => [each, 1]))];
}

/** The index as MiniSearch reads it. */
export function unpackTerms({ lines, ...rest }: PackedTerms): AsPlainObject {
  const index: Terms = lines.split("\n").map((line) => {
    const [term = "", ...fields] = line.split(" ");
    return [term, Object.fromEntries(fields.map(unpackField))];
  });
  return { ...rest, documentIds: places(rest.nextId), index };
}
