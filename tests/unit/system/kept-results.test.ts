import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { keptResults } from "../../../src/system/kept-results.ts";
import { temporaryFolder } from "../support/fake-renderer.ts";

test("what was made of a key is given again, to another process too, and not made twice", () => {
  const folder = join(temporaryFolder(), "kept");
  const make = vi.fn(() => ({ words: new Set(["slot"]) }));
  expect(keptResults(folder, "code")("a", make)).toEqual({ words: new Set(["slot"]) });
  expect(keptResults(folder, "code")("a", make)).toEqual({ words: new Set(["slot"]) });
  expect(make).toHaveBeenCalledTimes(1);
});

test("another key and other code are made for themselves", () => {
  const folder = temporaryFolder();
  expect(keptResults(folder, "code")("a", () => 1)).toBe(1);
  expect(keptResults(folder, "code")("b", () => 2)).toBe(2);
  expect(keptResults(folder, "other")("a", () => 3)).toBe(3);
});

test("a damaged file is made anew, and a failure is kept nowhere", () => {
  const folder = temporaryFolder();
  const keep = keptResults(folder, "code");
  keep("a", () => 1);
  for (const file of readdirSync(folder)) writeFileSync(join(folder, file), "damaged");
  expect(keep("a", () => 2)).toBe(2);
  const fail = () => {
    throw new Error("No.");
  };
  for (let run = 0; run < 2; run++) expect(() => keep("b", fail)).toThrow("No.");
  expect(readdirSync(folder)).toHaveLength(1);
});
