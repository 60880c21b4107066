import { expect, test } from "vitest";
import { fillQuoted } from "../../../../src/text/fences/fill-quoted.ts";
import { quotingContexts, quote } from "../../../../src/text/fences/quote.ts";
import { defaultValues } from "../../../../src/text/fences/placeholders.ts";
import { reservedWords } from "./reserved-words.ts";

test.for(reservedWords)("the key word %s is quoted as an identifier", (word) => {
  expect(quote(word, quotingContexts.sqlName)).toBe(`"${word}"`);
});

test.for([
  ["orders_pub", "n", "orders_pub"],
  ["Orders", "n", '"Orders"'],
  ["orders$eu", "d", "orders\\$eu"],
  ["http://ho!st:1", "d", "http://ho\"'!'\"st:1"],
  ["a'b", "sd", "a''b"],
  ['a"b', "jd", 'a\\\\\\"b'],
  ["http://h?a=1&b", "w", "'http://h?a=1&b'"],
  ["http://connect:8083", "w", "http://connect:8083"],
  ["anything", "", "anything"],
] as const)("%s in %s is written %s", ([name, codes, text]) => {
  expect(quote(name, codes)).toBe(text);
});

test("the course's own names stand as the course has them", () => {
  const text = "DROP DATABASE {{database}}; -- {{ unknown }}";
  expect(fillQuoted("sql", text, {})).toBe("DROP DATABASE shop; -- {{ unknown }}");
  expect(fillQuoted("sql", text, defaultValues)).toBe("DROP DATABASE shop; -- {{ unknown }}");
});
