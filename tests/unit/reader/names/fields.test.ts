import { expect, test } from "vitest";
import { placeholders, type PlaceholderName } from "../../../../src/text/fences/placeholders.ts";
import { asMeant, fieldNames, mistakeIn } from "../../../../src/reader/names/fields.ts";

test("the form has a field for every placeholder", () => {
  expect([...fieldNames].sort()).toEqual(Object.keys(placeholders).sort());
});

const rows: readonly (readonly [PlaceholderName, string, boolean])[] = [
  ["connector", "orders-cdc.2", true],
  ["connector", "-orders", false],
  ["slot", "orders_cdc", true],
  ["slot", "Orders", false],
  ["slot", "a".repeat(64), false],
  ["publication", "pub$1", true],
  ["publication", "1pub", false],
  ["database", "Shop", true],
  ["database", "my-shop", false],
  ["topic-prefix", "cdc.eu-1", true],
  ["topic-prefix", "a b", false],
  ["connect-url", "https://connect.internal:8083", true],
  ["connect-url", "https://connect.internal:8083/", false],
  ["bootstrap", "b1:9092,b2:9092", true],
  ["bootstrap", "b1:9092, b2:9092", false],
];

test.for(rows)("%s: %s is accepted: %s", ([name, text, accepted]) => {
  const wanted = accepted ? undefined : `“${text}” does not follow the rule below.`;
  expect(mistakeIn(name, text)).toBe(wanted);
});

test("an empty field is accepted: it shows the course's own name", () => {
  for (const name of fieldNames) expect(mistakeIn(name, "")).toBeUndefined();
});

test.for([
  ["connect-url", " https://connect.example.com/ ", "https://connect.example.com"],
  ["connect-url", "https://example.com/connect//", "https://example.com/connect"],
  ["slot", " orders ", "orders"],
  ["topic-prefix", "a/", "a/"],
] as const)("the %s typed as “%s” is meant as %s", ([name, typed, meant]) => {
  expect(asMeant(name, typed)).toBe(meant);
});
