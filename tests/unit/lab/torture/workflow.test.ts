import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const step = z.object({ id: z.string().optional(), run: z.string().optional() });
const workflow = z.object({
  jobs: z.object({
    runbooks: z.object({ steps: z.array(step) }),
    torture: z.object({
      needs: z.literal("runbooks"),
      strategy: z.object({ matrix: z.object({ runbook: z.string() }) }),
    }),
  }),
});

// The workflow runs on Linux; Windows has no bash of its own.
test.skipIf(process.platform === "win32")("the weekly workflow follows every runbook", () => {
  const text = readFileSync(`${root}.github/workflows/torture.yml`, "utf8");
  const { runbooks, torture } = workflow.parse(parse(text)).jobs;
  expect(torture.strategy.matrix.runbook).toBe("${{ fromJSON(needs.runbooks.outputs.names) }}");

  const script = runbooks.steps.find(({ id }) => id === "list")?.run ?? "";
  const directory = mkdtempSync(join(tmpdir(), "workflow-"));
  const output = join(directory, "output");
  execFileSync("bash", ["-e", "-c", script], {
    cwd: root,
    env: { ...process.env, GITHUB_OUTPUT: output },
  });
  const said = readFileSync(output, "utf8");
  rmSync(directory, { recursive: true });

  const ids = readdirSync(`${root}src/content/runbooks`).map((file) => basename(file, ".mdx"));
  expect(JSON.parse(said.replace(/^names=/, ""))).toEqual(ids);
});
