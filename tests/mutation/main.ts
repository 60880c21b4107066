/**
 * `npm run test:mutation`: changes the code that the course's claims rest on, one small change at a time,
 * and counts how many of the changes its tests see. `-- CLAIM…` tries some claims, `-- --since REF` those
 * whose code or tests differ from a commit. Fails when a claim's tests see fewer than 85 of 100.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";
import { CommandRefusal, runCommandLine, UsageError } from "../../src/system/command-line.ts";
import { claims, testsVariable, type Claim } from "./claims.ts";
import { floor, formatSurvivor, scoreOf } from "./score.ts";
import { touchedClaims } from "./touched.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const results = join(root, "test-results/mutation");

const usage = `Usage: npm run test:mutation [-- OPTION… CLAIM…]

  --since REF   the claims whose code or tests differ from a commit
  CLAIM         one of ${claims.map(({ name }) => name).join(", ")}; all when left out`;

function changedSince(ref: string): readonly string[] {
  try {
    const options = { cwd: root, encoding: "utf8" } as const;
    return execFileSync("git", ["diff", "--name-only", ref, "--"], options).split("\n");
  } catch {
    throw new CommandRefusal(
      `git cannot compare with "${ref}". Name a commit that this clone has.`,
    );
  }
}

function chosen(names: readonly string[], since: string | undefined): readonly Claim[] {
  const unknown = names.filter((name) => !claims.some((claim) => claim.name === name));
  if (unknown.length > 0) throw new UsageError(`There is no claim "${unknown.join('", "')}".`);
  const named = claims.filter(({ name }) => names.length === 0 || names.includes(name));
  return since === undefined ? named : touchedClaims(named, changedSince(since));
}

/** Tries one claim, and tells what its tests did not see. */
async function tryClaim({ name, files, tests }: Claim, copies: string): Promise<number> {
  process.env[testsVariable] = tests.join(",");
  const begun = performance.now();
  const mutants = await new Stryker({
    testRunner: "vitest",
    vitest: { configFile: "vitest.mutation.config.ts", related: false },
    mutate: [...files],
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: join(results, `${name}.json`) },
    tempDirName: join(copies, name),
    ignorePatterns: ["dist", ".cache", "test-results", "lab/.state"],
    timeoutMS: 10_000,
    warnings: false,
  }).runMutationTest();
  const { tried, survived, percent } = scoreOf(mutants);
  for (const mutant of survived) {
    const source = readFileSync(mutant.fileName, "utf8");
    console.log(`  ${formatSurvivor(mutant, relative(root, mutant.fileName), source)}`);
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(
    `${name}: ${tried - survived.length} of ${tried} changes seen, ${percent.toFixed(1)} % (${seconds} s)`,
  );
  return percent;
}

await runCommandLine(
  { usage, options: { since: { type: "string" } }, words: true },
  async ({ values, positionals }) => {
    const asked = chosen(positionals, values.since);
    if (asked.length === 0) console.log("No claim's code or tests were changed.");
    mkdirSync(results, { recursive: true });
    const copies = mkdtempSync(join(tmpdir(), "mutation-"));
    const low: string[] = [];
    try {
      for (const claim of asked) {
        if ((await tryClaim(claim, copies)) < floor) low.push(claim.name);
      }
    } finally {
      rmSync(copies, { recursive: true, force: true });
    }
    if (low.length > 0) {
      throw new CommandRefusal(
        `The tests of ${low.join(", ")} see fewer than ${floor} of 100 changes. ` +
          "Read the changes above one by one, and write the tests that see them.",
      );
    }
  },
);
