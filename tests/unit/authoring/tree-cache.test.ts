import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cachedParser } from "../../../src/authoring/tree-cache.ts";
import { parseLesson, parseMdx } from "../../../src/text/lessons/parse-lesson.ts";
import { firstFile, goodCourse } from "../support/course.ts";
import { temporaryFolder } from "../support/fake-renderer.ts";

const text = `${goodCourse[firstFile] ?? ""}\n<Check title={1}>\n\n{/* note */}\n\n</Check>\n`;

test("a tree is the same, parsed, kept and read again", () => {
  const folder = join(temporaryFolder(), "trees");
  const parse = cachedParser(folder, "code");
  const plain = JSON.stringify(parseMdx(text));
  expect(JSON.stringify(parse(text))).toBe(plain);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(JSON.stringify(parse(text))).toBe(plain);
});

test("a kept tree is not changed by what is done with it", () => {
  const parse = cachedParser(temporaryFolder(), "code");
  parse(text).children.length = 0;
  parse(text).children.length = 0;
  expect(parse(text).children.length).toBe(parseMdx(text).children.length);
});

test("another text and another version of the packages have trees of their own", () => {
  const folder = temporaryFolder();
  cachedParser(folder, "code")("A\n");
  cachedParser(folder, "code")("B\n");
  cachedParser(folder, "other")("A\n");
  expect(readdirSync(folder)).toHaveLength(3);
});

test("a damaged file counts as missing", () => {
  const folder = temporaryFolder();
  const parse = cachedParser(folder, "code");
  parse(text);
  for (const file of readdirSync(folder)) writeFileSync(join(folder, file), "damaged");
  expect(JSON.stringify(parse(text))).toBe(JSON.stringify(parseMdx(text)));
});

test("a mistake of syntax is reported each time, and kept nowhere", () => {
  const folder = temporaryFolder();
  const parse = cachedParser(folder, "code");
  for (let run = 0; run < 2; run++) {
    const { problems } = parseLesson(firstFile, "{a", parse);
    expect(problems.map(({ code }) => code)).toEqual(["mdx/syntax"]);
  }
  expect(readdirSync(folder)).toEqual([]);
});
