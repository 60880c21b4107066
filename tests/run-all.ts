/**
 * `npm test`: everything that is checked without Java, with progress. `npm test -- --lab` then runs all
 * lessons and proofs on the real stack as well, and follows each runbook once. Static checks run two at a time, then the
 * unit and build tests, then the site is built and looked at in a browser. Ends with one line
 * `N passed, N failed` that counts every check and every test.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runCommandLine } from "../src/system/command-line.ts";
import { countJunit, countPlaywright, countVitest, type Count } from "./run-counts.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const results = "test-results";

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Shows the output while it comes, instead of only when the step failed. */
  readonly live?: boolean;
  /** Reads how many tests ran; without it the step counts as one. */
  readonly count?: () => Count;
  /** Seconds after which the step is ended. */
  readonly limit: number;
}

/** ESLint and the type check both read the types of `astro:…` modules that this writes. */
const generatedTypes: Step = { name: "generated types", command: ["astro", "sync"], limit: 60 };
const staticChecks: readonly Step[] = [
  { name: "types", command: ["astro", "check"], limit: 240 },
  { name: "eslint", command: ["eslint", "."], limit: 240 },
  { name: "prettier", command: ["prettier", "--check", "."], limit: 60 },
  { name: "markdown", command: ["markdownlint-cli2"], limit: 60 },
  { name: "spelling", command: ["cspell", "--no-progress", "--quiet"], limit: 60 },
  { name: "unused code", command: ["knip"], limit: 60 },
];
const unit: Step = {
  name: "unit and build tests",
  command: [
    "vitest",
    "run",
    // A report that nobody has read is not taken for the right one.
    "--update=none",
    "--coverage",
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${results}/vitest.json`,
  ],
  live: true,
  limit: 1200,
  count: () => countVitest(readJson("vitest.json")),
};
const build: Step = { name: "build", command: ["astro", "build"], live: true, limit: 180 };
const playwright = (project: string) => ({
  command: ["playwright", "test", `--project=${project}`],
  live: true,
  count: () => countPlaywright(readJson("playwright.json")),
});
const browser: readonly Step[] = [
  { name: "browser tests", limit: 1500, ...playwright("behavior") },
  { name: "browser tests of time", limit: 120, ...playwright("timed") },
];

/** One world of each runbook; a run that was begun in time may take some minutes more. */
const ofTheDay = ["--seed-of-day", "--stacks", "4", "--minutes", "14"];

/** What needs the real stack. */
const lab: readonly Step[] = [
  {
    name: "lessons on the real stack",
    command: ["node", "lab/main.ts", "verify"],
    live: true,
    limit: 1500,
    count: () => countJunit(readFileSync(`${root}${results}/lab.xml`, "utf8")),
  },
  {
    name: "proofs on the real stack",
    command: [
      "vitest",
      "run",
      "--config=vitest.proofs.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile=${results}/proofs.json`,
    ],
    live: true,
    limit: 3000,
    count: () => countVitest(readJson("proofs.json")),
  },
  {
    name: "runbooks followed on the real stack",
    command: ["node", "lab/main.ts", "torture", ...ofTheDay],
    live: true,
    limit: 1500,
    count: () => countJunit(readFileSync(`${root}${results}/torture.xml`, "utf8")),
  },
];

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(`${root}${results}/${name}`, "utf8"));
}

function execute({ command, live, limit }: Step): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const [program = "", ...args] = command;
    const child = spawn("npx", ["--no-install", program, ...args], {
      cwd: root,
      shell: process.platform === "win32",
      stdio: live ? "inherit" : "pipe",
      timeout: limit * 1000,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (data: Buffer) => (output += data.toString()));
    }
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

const total = { passed: 0, failed: 0 };

async function run(step: Step): Promise<boolean> {
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

async function runAll(withLab: boolean): Promise<void> {
  rmSync(`${root}${results}`, { recursive: true, force: true });
  mkdirSync(`${root}${results}`);
  await run(generatedTypes);
  const queue = [...staticChecks];
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) await run(step);
  };
  await Promise.all([worker(), worker()]);
  await run(unit);
  if (await run(build)) for (const step of browser) await run(step);
  else {
    total.failed += 1;
    console.log("FAILED  browser tests: there is no built site");
  }
  if (withLab) for (const step of lab) await run(step);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await runCommandLine(
  {
    usage: "Usage: npm test [-- --lab]. --lab also runs all lessons and proofs on the real stack.",
    options: { lab: { type: "boolean", default: false } },
  },
  ({ values }) => runAll(values.lab),
);
