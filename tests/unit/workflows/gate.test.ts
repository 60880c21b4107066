import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const gate = z.object({
  if: z.literal("always()"),
  needs: z.array(z.string()),
  env: z.object({ RESULTS: z.literal("${{ join(needs.*.result, ' ') }}") }),
  steps: z.tuple([z.object({ run: z.string() })]),
});
const workflow = z.object({ jobs: z.object({ checks: gate }).catchall(z.unknown()) });

const file = new URL("../../../.github/workflows/checks.yml", import.meta.url);
const { jobs } = workflow.parse(parse(readFileSync(file, "utf8")));
const { checks, ...others } = jobs;

test("the gate waits for every other job of the checks", () => {
  expect(checks.needs).toEqual(Object.keys(others));
});

test.skipIf(process.platform === "win32").for([
  ["opens when every job has passed", "success success success", 0],
  ["is red when a job has failed", "success failure success", 1],
  ["is red when a job was skipped", "success success skipped", 1],
  ["is red when a job was cancelled", "cancelled success success", 1],
] as const)("the gate %s", ([, results, status]) => {
  // As the runner of GitHub starts it, which is on Linux; Windows has no bash of its own.
  const bash = spawnSync("bash", ["-e", "-c", checks.steps[0].run], {
    env: { ...process.env, RESULTS: results },
  });
  expect(bash.status).toBe(status);
});
