import type { Root } from "mdast";
import { expect, test } from "vitest";
import {
  defaultValues,
  fillPlaceholders,
  findHalfPlaceholders,
  findPlaceholders,
  isPlaceholder,
  placeholders,
} from "../../../../src/text/fences/placeholders.ts";
import { remarkPlaceholders } from "../../../../src/text/fences/remark-placeholders.ts";

test.for(Object.entries(placeholders))("the default of {{%s}} keeps its own rule", ([, each]) => {
  expect(each.default).toMatch(each.rule);
});

test.for([
  ["connector", "orders-cdc.2", true],
  ["connector", "orders cdc", false],
  ["slot", "orders_cdc_2", true],
  ["slot", "orders-cdc", false],
  ["slot", "Orders", false],
  ["slot", "a".repeat(63), true],
  ["slot", "a".repeat(64), false],
  ["publication", "orders_pub", true],
  ["publication", "orders-pub", false],
  ["database", "2shop", false],
  ["topic-prefix", "shop.eu-1", true],
  ["topic-prefix", "shop/eu", false],
  ["connect-url", "https://connect.example.org:8083", true],
  ["connect-url", "https://example.org/kafka/connect", true],
  ["connect-url", "http://127.0.0.1:8083/", false],
  ["connect-url", "http://127.0.0.1:8083//a", false],
  ["bootstrap", "a:9092,b:9092", true],
  ["bootstrap", "a:9092, b:9092", false],
  ["bootstrap", "a", false],
] as const)("{{%s}} may be %j: %j", ([name, value, expected]) => {
  expect(placeholders[name].rule.test(value)).toBe(expected);
});

test("placeholders are found with and without spaces, defined or not", () => {
  expect(findPlaceholders("a {{slot}} {{ nope }}")).toEqual([
    { name: "slot", offset: 2, length: 8 },
    { name: "nope", offset: 11, length: 10 },
  ]);
});

test("what other tools put into braces is left alone", () => {
  expect(findPlaceholders("{{ $labels.slot }} {{.Names}} ${{ secrets.X }} {slot} {{1}}")).toEqual(
    [],
  );
});

test.for([
  ["a {{slot} b", "slot", 2, 7],
  ["a {{slot b", "slot", 2, 6],
  ["{{ slot }", "slot", 0, 9],
  ["{{  slot  }", "slot", 0, 11],
  ["{{slot", "slot", 0, 6],
  ["{{slot, b", "slot", 0, 6],
  ["{{topic-prefix}.x", "topic-prefix", 0, 15],
  ["{{topic-prefix", "topic-prefix", 0, 14],
  ["{{nope}", "nope", 0, 7],
  ["{{n2_o }", "n2_o", 0, 8],
] as const)("in %j a placeholder is not closed", ([text, name, offset, length]) => {
  expect(findHalfPlaceholders(text)).toEqual([{ name, offset, length }]);
});

test.for([
  "{{slot}}",
  "{{ slot }}",
  "{{  slot  }}",
  "{{nope}}",
  "{{if x}}",
  "{{slots",
  "{{1}",
  "{slot}",
  "{{ .slot }",
])("in %j none is", (text) => {
  expect(findHalfPlaceholders(text)).toEqual([]);
});

test("filling puts values in, also a value that looks like a pattern", () => {
  expect(fillPlaceholders("a {{ slot }} {{connector}}", { slot: "$&", connector: "c" })).toBe(
    "a $& c",
  );
});

test("filling leaves names without a value, also names that every object has", () => {
  const text = "{{constructor}} {{toString}} {{slots}}";
  expect(fillPlaceholders(text, defaultValues)).toBe(text);
});

test("only the course's own names are placeholders", () => {
  expect(["slot", "slots", "constructor", "toString"].map(isPlaceholder)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("inline code shows the defaults; text is left as it is", () => {
  const tree: Root = {
    type: "root",
    children: [
      {
        type: "paragraph",
        children: [
          { type: "inlineCode", value: "{{slot}} of {{connector}}" },
          { type: "text", value: "{{slot}}" },
        ],
      },
    ],
  };
  remarkPlaceholders()(tree);
  expect(tree.children[0]).toMatchObject({
    children: [{ value: "orders_cdc of orders-cdc" }, { value: "{{slot}}" }],
  });
});

test("a placeholder of inline code gets an element of its own, with what it stands in", () => {
  const value = "DROP PUBLICATION {{publication}}; -- {{slot}}";
  const tree: Root = { type: "root", children: [{ type: "inlineCode", value } as never] };
  remarkPlaceholders()(tree);
  const text = (content: string) => ({ type: "text", value: content });
  const place = (properties: object, content: string) => ({
    type: "element",
    tagName: "var",
    properties,
    children: [text(content)],
  });
  expect(tree.children[0]).toEqual({
    type: "inlineCode",
    value: "DROP PUBLICATION orders_cdc_pub; -- orders_cdc",
    data: {
      hChildren: [
        text("DROP PUBLICATION "),
        place({ "data-name": "publication", "data-in": "n" }, "orders_cdc_pub"),
        text("; -- "),
        place({ "data-name": "slot" }, "orders_cdc"),
      ],
    },
  });
});

test("inline code without a placeholder stays as it is", () => {
  const tree: Root = {
    type: "root",
    children: [{ type: "inlineCode", value: "{{nope}}" } as never],
  };
  remarkPlaceholders()(tree);
  expect(tree.children[0]).toEqual({ type: "inlineCode", value: "{{nope}}" });
});
