import { expect, test } from "vitest";
import {
  recentSchema,
  withFind,
  type RecentFind,
} from "../../../../src/finder/box/recent-schema.ts";

const asked = { words: "slot lost" };
const found = (addresses: readonly string[], now = 1) =>
  addresses.reduce<readonly RecentFind[]>(
    (finds, address) => withFind(finds, { address, asked }, now),
    [],
  );
const addressesOf = (finds: readonly RecentFind[]) => finds.map(({ address }) => address);

test("the last five are kept, the latest first", () => {
  expect(addressesOf(found(["/1/", "/2/", "/3/", "/4/", "/5/", "/6/"]))).toEqual([
    "/6/",
    "/5/",
    "/4/",
    "/3/",
    "/2/",
  ]);
});

test("what is opened again stands once, at the top, with what was asked last", () => {
  const again = withFind(found(["/1/", "/2/"]), { address: "/1/", asked: { readAs: "text" } }, 9);
  expect(addressesOf(again)).toEqual(["/1/", "/2/"]);
  expect(again[0]?.asked).toEqual({ readAs: "text" });
});

test("a clock that went back puts nothing in the wrong order", () => {
  const finds = withFind(found(["/1/"], 1000), { address: "/2/", asked }, 5);
  expect(addressesOf(finds)).toEqual(["/2/", "/1/"]);
});

test.for([
  ["another field", [{ address: "/1/", at: 1, asked, typed: "x" }]],
  ["an address elsewhere", [{ address: "https://example.org/", at: 1, asked }]],
  ["words that may be secret", [{ address: "/1/", at: 1, asked: { words: "password sesame" } }]],
  ["a time that is none", [{ address: "/1/", at: 0.5, asked }]],
] as const)("a find with %s is left out, and the stored text set aside", ([, value]) => {
  expect(recentSchema.understand([...value, ...found(["/9/"])])).toEqual({
    value: found(["/9/"]),
    whole: false,
  });
});

test("what is no list is not understood", () => {
  expect(recentSchema.understand({ 0: found(["/1/"])[0] })).toBeUndefined();
});
