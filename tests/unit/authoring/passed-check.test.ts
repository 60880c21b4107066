import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { passedCheck } from "../../../src/authoring/passed-check.ts";
import { temporaryFolder } from "../support/studio.ts";

function course() {
  const root = temporaryFolder();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("src/content/course/a.mdx", "A");
  write("lab/config/b.yml", "B");
  const open = (fingerprint = "code") =>
    passedCheck(root, join(root, ".cache/deep/passed-check"), fingerprint);
  return { write, open };
}

test("a course has not passed before it is remembered, and has afterwards", () => {
  const { open } = course();
  expect(open().has()).toBe(false);
  open().remember();
  expect(open().has()).toBe(true);
});

test("a course that is forgotten has not passed; forgetting twice does no harm", () => {
  const { open } = course();
  open().remember();
  open().forget();
  open().forget();
  expect(open().has()).toBe(false);
});

test.for([
  ["a lesson", "src/content/course/a.mdx"],
  ["a new lesson", "src/content/course/c.mdx"],
  ["a list of the course", "src/content/lesson-ids.yaml"],
  ["a file of the lab", "lab/config/b.yml"],
] as const)("a change of %s has to be checked", ([, path]) => {
  const { open, write } = course();
  open().remember();
  write(path, "changed");
  expect(open().has()).toBe(false);
});

test("a change of the code has to be checked", () => {
  const { open } = course();
  open().remember();
  expect(open("other code").has()).toBe(false);
});
