import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));

test("what the architecture names is there", () => {
  const text = readFileSync(`${root}docs/architecture.md`, "utf8");
  const named = [...text.matchAll(/`((?:src|lab|tests)\/[^`]+)`/g)].flatMap(
    ([, path]) => path ?? [],
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((path) => !existsSync(root + path))).toEqual([]);
});
