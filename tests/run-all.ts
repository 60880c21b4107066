/**
 * `npm test`: everything that is checked without Java, with progress. `npm test -- --whole` also holds each
 * page to what else one page of a kind is held to; `--lab` then runs all lessons and proofs on the real
 * stack as well, and follows each runbook once. Two rows of steps run side by side, so that no processor
 * waits: the build and the browser that looks at what was built; and all other checks, then the unit tests. The
 * row that ends first takes the tests that build sites of their own. Ends with one line `N passed, N failed` that counts every check and every test.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommandLine } from "../src/system/command-line.ts";
import type { Count } from "./run-counts.ts";
import * as steps from "./run-steps.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The installed programs come first, as in a script of npm. */
const installed = {
  ...process.env,
  PATH: `${root}node_modules/.bin${delimiter}${process.env["PATH"] ?? ""}`,
  ASTRO_TELEMETRY_DISABLED: "1",
};

function execute({
  command,
  live,
  limit,
  environment,
}: steps.Step): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const [program = "", ...args] = command;
    const child = spawn(program, args, {
      cwd: root,
      shell: process.platform === "win32",
      stdio: live ? "inherit" : "pipe",
      timeout: limit * 1000,
      env: { ...installed, ...environment },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (data: Buffer) => (output += data.toString()));
    }
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

const total = { passed: 0, failed: 0 };

async function run(step: steps.Step): Promise<boolean> {
  const begun = performance.now();
  if (step.live) console.log(`\n── ${step.name} ──`);
  const { ok, output } = await execute(step);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  let count: Count = ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    count = step.count?.() ?? count;
  } catch {
    console.error(`${step.name} left no report.`);
  }
  // A runner can fail without a failing test: by its setup, or by finding no tests.
  if (!ok && count.failed === 0) count = { ...count, failed: 1 };
  total.passed += count.passed;
  total.failed += count.failed;
  console.log(`${ok ? "passed" : "FAILED"}  ${step.name} (${seconds} s)`);
  if (!ok) console.log(output);
  return ok;
}

async function inOrder(these: readonly steps.Step[]): Promise<void> {
  for (const step of these) await run(step);
}

/** Builds the site, which writes the generated types too. @returns whether there is a site */
async function buildOrTypes(): Promise<boolean> {
  const ok = await run(steps.build);
  if (!ok) await run(steps.generatedTypes);
  return ok;
}

/** Looks at the built site in a browser. */
async function lookAt(built: Promise<boolean>, whole: boolean): Promise<void> {
  if (await built) return inOrder(steps.browser(whole));
  total.failed += 1;
  console.log("FAILED  browser tests: there is no built site");
}

/** @param whole with what each page is held to  @param lab with the real stack */
async function runAll(whole: boolean, lab: boolean): Promise<void> {
  rmSync(`${root}${steps.results}`, { recursive: true, force: true });
  mkdirSync(`${root}${steps.results}`);
  const built = buildOrTypes();
  const textChecks = inOrder(steps.textChecks);
  const typed = async (these: readonly steps.Step[]) => {
    await Promise.all([textChecks, built]);
    await inOrder(these);
  };
  if (whole) {
    await Promise.all([built.then(() => run(steps.eslint)), typed(steps.types)]);
    // With them come tests of what a browser keeps, which wait for it: nothing else may hold it up.
    await run(steps.wholeUnit);
    await lookAt(built, true);
  } else {
    // The row that ends first takes them.
    let builds: Promise<boolean> | undefined;
    const takeBuilds = () => (builds ??= run(steps.builds));
    await Promise.all([
      lookAt(built, false).then(takeBuilds),
      typed([...steps.types, steps.eslint, steps.unit]).then(takeBuilds),
    ]);
  }
  if (lab) await inOrder(steps.lab);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

const usage = `Usage: npm test [-- OPTION…]

  --whole   also what each page is held to, where one of a kind is tested otherwise
  --lab     everything: --whole, and all lessons and proofs on the real stack`;

await runCommandLine(
  {
    usage,
    options: {
      whole: { type: "boolean", default: false },
      lab: { type: "boolean", default: false },
    },
  },
  ({ values: { whole, lab } }) => runAll(whole || lab, lab),
);
