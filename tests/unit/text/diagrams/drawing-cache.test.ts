import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  DrawingCache,
  drawingKey,
  type Drawing,
} from "../../../../src/text/diagrams/drawing-cache.ts";
import { temporaryFolder } from "../../support/fake-renderer.ts";

const drawing: Drawing = {
  svg: "<svg/>",
  width: 20,
  height: 10,
  minWidth: 15,
  textAlternative: ["a → b"],
  nodes: [],
};

test("what was put in is found again, also by another cache over the same folder", async () => {
  const folder = join(temporaryFolder(), "made when needed");
  await new DrawingCache(folder).set("key", drawing);
  expect(await new DrawingCache(folder).get("key")).toEqual(drawing);
});

test("an unknown key is missing, also when there is no folder", async () => {
  expect(await new DrawingCache(join(temporaryFolder(), "nowhere")).get("key")).toBe(undefined);
});

test.for([
  ["half a file", '{"svg":"<svg/>","wid'],
  ["an empty file", ""],
  ["no drawing", '{"svg":"<p/>","width":1,"height":1,"minWidth":1,"textAlternative":[]}'],
  [
    "a drawing without a size",
    '{"svg":"<svg/>","width":0,"height":1,"minWidth":1,"textAlternative":[]}',
  ],
  ["a drawing of an older form", '{"svg":"<svg/>","width":1,"height":1,"textAlternative":[]}'],
  ["a drawing of a newer form", JSON.stringify({ ...drawing, more: 1 })],
] as const)("%s counts as missing, and is replaced", async ([, text]) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "key.json"), text);
  const cache = new DrawingCache(folder);
  expect(await cache.get("key")).toBe(undefined);
  await cache.set("key", drawing);
  expect(await cache.get("key")).toEqual(drawing);
});

test("a drawing written many times at once is whole, and nothing else is left behind", async () => {
  const folder = temporaryFolder();
  const cache = new DrawingCache(folder);
  await Promise.all(Array.from({ length: 20 }, () => cache.set("key", drawing)));
  expect(await cache.get("key")).toEqual(drawing);
  expect(readdirSync(folder)).toEqual(["key.json"]);
});

test("a key is a SHA-256 that tells apart where one part ends and the next begins", () => {
  expect(drawingKey(["a", "b"])).toMatch(/^[0-9a-f]{64}$/);
  expect(drawingKey(["a", "b"])).toBe(drawingKey(["a", "b"]));
  const keys = [["a", "b"], ["ab", ""], ["", "ab"], ["b", "a"], ["ab"]].map(drawingKey);
  expect(new Set(keys).size).toBe(keys.length);
});
