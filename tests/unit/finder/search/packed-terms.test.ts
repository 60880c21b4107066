import MiniSearch from "minisearch";
import { expect, test } from "vitest";
import { packFields, packTerms, unpackTerms } from "../../../../src/finder/search/packed-terms.ts";

const options = {
  fields: ["title", "text"],
  tokenize: (text: string) => text.split(" ").filter((term) => term !== ""),
};

function indexOf(...texts: readonly string[]) {
  const search = new MiniSearch<{ id: number; title: string; text: string }>(options);
  search.addAll(texts.map((text, id) => ({ id, title: `t${id}`, text })));
  return search.toJSON();
}

test("an index is the same after its journey", () => {
  const index = indexOf("slot wal", "wal publication", "", "slot publication zone");
  const traveled = JSON.parse(JSON.stringify(packTerms(index, options.fields))) as ReturnType<
    typeof packTerms
  >;
  const sorted = index.index.toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(unpackTerms(traveled)).toEqual({ ...index, index: sorted });
});

test("a field that is made again need not travel", () => {
  const index = indexOf("slot wal", "wal publication", "", "slot publication zone");
  const packed = packTerms(index, ["text"]);
  expect(packed.lines).not.toMatch(/^t\d/m);
  const made = { title: [["t0"], ["t1"], ["t2"], ["t3"]] };
  const again = unpackTerms(packed, made);
  expect({ ...again, index: Object.fromEntries(again.index) }).toEqual({
    ...index,
    index: Object.fromEntries(index.index),
  });
});

test("a field may travel apart", () => {
  const index = indexOf("slot wal", "wal publication", "", "slot publication zone");
  const again = unpackTerms(packTerms(index, ["title"]), {}, packFields(index, ["text"]));
  expect({ ...again, index: Object.fromEntries(again.index) }).toEqual({
    ...index,
    index: Object.fromEntries(index.index),
  });
});

test("documents that are not numbered by their places are refused", () => {
  const search = new MiniSearch<{ id: number; title: string; text: string }>(options);
  search.add({ id: 7, title: "t7", text: "slot" });
  expect(() => packTerms(search.toJSON(), options.fields)).toThrow("not numbered by their places");
});

test("a term that stands twice in a field is refused, because its number would be lost", () => {
  expect(() => packTerms(indexOf("wal wal"), options.fields)).toThrow(
    "The term wal stands twice in a field.",
  );
});
