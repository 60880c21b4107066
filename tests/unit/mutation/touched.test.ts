import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { claims } from "../../mutation/claims.ts";
import { touchedClaims } from "../../mutation/touched.ts";

const sample = [
  {
    name: "fences",
    files: ["src/text/fences/*.ts", "!src/text/fences/quote.ts"],
    tests: ["tests/f/*.ts"],
  },
  { name: "quoting", files: ["src/text/fences/quote.ts"], tests: ["tests/q/quote.test.ts"] },
];
const touched = (...changed: string[]) => touchedClaims(sample, changed).map(({ name }) => name);

describe("a change touches", () => {
  test("the claims that name its file", () => {
    expect(touched("src/text/fences/grammar.ts")).toEqual(["fences"]);
  });

  test("no claim that leaves its file out", () => {
    expect(touched("src/text/fences/quote.ts")).toEqual(["quoting"]);
  });

  test("the claims whose tests it changes", () => {
    expect(touched("tests/q/quote.test.ts", "tests/f/any.ts")).toEqual(["fences", "quoting"]);
  });

  test("none elsewhere", () => {
    expect(touched("src/fences/deeper/grammar.ts", "README.md", "")).toEqual([]);
  });
});

test.each(claims)("the files and tests of $name exist", ({ files, tests }) => {
  for (const glob of [...files.filter((file) => !file.startsWith("!")), ...tests]) {
    expect(globSync(glob), glob).not.toEqual([]);
  }
});
