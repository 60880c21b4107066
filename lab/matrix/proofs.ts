import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { MatrixCell } from "../../src/records/matrix.ts";
import { proofsConfig, prove } from "../prove.ts";
import type { Lines } from "../stack/version-lines.ts";

const results = "test-results/matrix-proofs.json";
const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ status: z.string(), title: z.string() })) }),
  ),
});

/** How many proofs passed, and which did not, from the JSON report of Vitest. */
export function countProofs(text: string): NonNullable<MatrixCell["proofs"]> {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report.parse(
    JSON.parse(text),
  );
  const failing = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .flatMap(({ status, title }) => (status === "failed" ? [title] : []));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests, failing };
}

/**
 * Runs the proofs of the runbooks on other versions than those of the course.
 * @param root of the project
 * @param stacks how many run side by side
 * @returns `undefined` when there are none
 */
export async function runProofs(
  root: string,
  lines: Lines,
  stacks: number,
): Promise<MatrixCell["proofs"]> {
  if (!existsSync(join(root, proofsConfig))) return undefined;
  mkdirSync(join(root, "test-results"), { recursive: true });
  rmSync(join(root, results), { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile=${results}`];
  const workers = `--maxWorkers=${stacks}`;
  const env = { ...process.env, LAB_VERSIONS: `${lines.postgresql}/${lines.debezium}` };
  await prove([...reporters, workers], env);
  return countProofs(readFileSync(join(root, results), "utf8"));
}
