import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../e2e/support/sites.ts";

/** The files and folders of the repository that a document names; a path with a gap in it names none. */
function namedIn(document: string): string[] {
  const text = readFileSync(join(projectRoot, document), "utf8");
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
  expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
});
