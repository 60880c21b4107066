import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The files and folders of the repository that a document names; a path with a gap in it names none. */
function namedIn(document: string): string[] {
  const text = readFileSync(root + document, "utf8");
  const named = [...text.matchAll(/`((?:src|tests|lab(?!\/\.state))\/[^`]+)`/g)];
  return named.flatMap(([, path = ""]) => (/[…<*]/.test(path) ? [] : path));
}

test.for([
  ["docs/architecture.md", 60],
  ["docs/twelve-questions.md", 12],
  ["README.md", 1],
  ["CONTRIBUTING.md", 20],
] as const)("what %s names is there", ([document, least]) => {
  const named = namedIn(document);
  expect(named.length).toBeGreaterThanOrEqual(least);
  expect(named.filter((path) => !existsSync(root + path))).toEqual([]);
});
