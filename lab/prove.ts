import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../", import.meta.url));
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));

/** The configuration of Vitest with which the proofs run, from the project root. */
export const proofsConfig = "vitest.proofs.config.ts";

/**
 * Runs the proofs of the runbooks.
 * @param args of Vitest: parts of file names, or options
 * @returns the exit status
 */
export function prove(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const all = [vitest, "run", "--config", proofsConfig, ...args];
    spawn(process.execPath, all, { cwd: project, env, stdio: "inherit" })
      .on("error", reject)
      .on("close", (status) => resolve(status ?? 1));
  });
}
