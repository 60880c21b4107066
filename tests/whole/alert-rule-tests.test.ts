import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ruleFolder } from "../../src/records/read-alerts.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const testFolder = ruleFolder.replace(/rules$/, "tests");
const tests = readdirSync(`${root}${testFolder}`).map((name) => `${testFolder}/${name}`);

const promtool = (...args: readonly string[]) =>
  spawnSync("promtool", args, { cwd: root, encoding: "utf8" });

// tests/unit/records/rules.test.ts says where it must be there.
describe.runIf(promtool("--version").error === undefined)("promtool", { timeout: 120_000 }, () => {
  test.for(tests)("runs %s", (path) => {
    const { status, stdout, stderr } = promtool("test", "rules", path);
    expect(status, stdout + stderr).toBe(0);
  });
});
