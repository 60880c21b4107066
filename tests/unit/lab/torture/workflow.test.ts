import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const matrix = z.object({ runbook: z.array(z.string()) });
const workflow = z.object({
  jobs: z.object({ torture: z.object({ strategy: z.object({ matrix }) }) }),
});

test("the weekly workflow follows every runbook", () => {
  const root = new URL("../../../../", import.meta.url);
  const text = readFileSync(new URL(".github/workflows/torture.yml", root), "utf8");
  const { runbook } = workflow.parse(parse(text)).jobs.torture.strategy.matrix;
  const files = readdirSync(new URL("src/content/runbooks", root));
  expect(runbook).toEqual(files.map((file) => basename(file, ".mdx")).sort());
});
