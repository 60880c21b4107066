import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../e2e/support/sites.ts";

const declared =
  /^export (?:abstract |async |default )*(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;

/** What Astro looks for in a page by its name. */
const ofPages = ["GET", "getStaticPaths"];

test("no two files export one name for two things", () => {
  const files = new Map<string, string[]>();
  // What a page exports is named by Astro.
  const own = { cwd: projectRoot, exclude: ["src/pages/**"] };
  for (const file of globSync("{src,lab,bench}/**/*.{ts,tsx}", own)) {
    for (const [, name = ""] of readFileSync(join(projectRoot, file), "utf8").matchAll(declared)) {
      files.set(name, [...(files.get(name) ?? []), file]);
    }
  }
  expect(files.size).toBeGreaterThan(1000);
  expect([...files].filter(([name, found]) => found.length > 1 && !ofPages.includes(name))).toEqual(
    [],
  );
});
