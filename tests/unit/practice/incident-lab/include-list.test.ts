import { expect, test } from "vitest";
import { includedTables } from "../../../../src/practice/incident-lab/include-list.ts";

const tables = ["public.orders", "public.order_lines", "billing.orders"];

test.for([
  [undefined, tables],
  ["  ", tables],
  ["public.orders", ["public.orders"]],
  ["public.orders , billing.orders", ["public.orders", "billing.orders"]],
  [String.raw`public\..*`, ["public.orders", "public.order_lines"]],
  ["PUBLIC.ORDERS", ["public.orders"]],
  ["public.order", []],
  ["orders", []],
  ["public.orders|billing.orders", ["public.orders", "billing.orders"]],
] as const)("the list %j names %j", ([list, named]) => {
  expect(includedTables(list, tables)).toEqual(named);
});

test("a list with an entry that is no regular expression names nothing at all", () => {
  expect(includedTables("public.orders, *", tables)).toBeUndefined();
});
