/** The steps of `npm test`, and what of them is left to `--whole` and to `--lab`. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countJunit, countPlaywright, countVitest, type Count } from "./run-counts.ts";

/** Folder that the runners write their reports to, from the root. */
export const results = "test-results";

export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Shows the output while it comes, instead of only when the step failed. */
  readonly live?: boolean;
  /** Reads how many tests ran; without it the step counts as one. */
  readonly count?: () => Count;
  /** Variables that are set for it. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Seconds after which the step is ended: it hangs, also on a machine that is busy with other work. */
  readonly limit: number;
}

const report = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../${results}/${name}`, import.meta.url)), "utf8");

/** Writes the types of `astro:…` modules, which ESLint and the type check read, where no build has done it. */
export const generatedTypes: Step = {
  name: "generated types",
  command: ["astro", "sync"],
  limit: 60,
};

/**
 * What was found in order is not looked at again while it stays as it is. ESLint then does not see what the
 * changed type of another file breaks: the type check does, and a clean clone.
 */
const cached = (name: string) => ["--cache", `--cache-location=.cache/checks/${name}`];

/** Longer than all other checks together. */
export const eslint: Step = {
  name: "eslint",
  command: ["eslint", ".", ...cached("eslint"), "--cache-strategy=content"],
  limit: 600,
};

/** Version 7 of the compiler checks in a fifth of the time; ESLint and Astro work with version 6. */
export const types: readonly Step[] = [
  {
    name: "types",
    command: ["node", "node_modules/typescript-7/bin/tsc", "--noEmit"],
    limit: 240,
  },
  {
    name: "types of components",
    command: ["astro", "check", "--tsconfig", "tsconfig.astro.json"],
    limit: 240,
  },
];

/** What is checked without any types. */
export const textChecks: readonly Step[] = [
  { name: "prettier", command: ["prettier", "--check", ".", ...cached("prettier")], limit: 180 },
  { name: "markdown", command: ["markdownlint-cli2"], limit: 120 },
  {
    name: "spelling",
    command: ["cspell", "--no-progress", "--quiet", ...cached("cspell")],
    limit: 120,
  },
  { name: "unused code", command: ["knip"], limit: 120 },
];

/** Set where property tests of what readers keep try a tenth of the states that `--whole` tries. */
export const quickVariable = "QUICK_TESTS";

const vitest = (name: string, ...options: readonly string[]): Pick<Step, "command" | "count"> => ({
  command: [
    ...["vitest", "run", ...options, "--reporter=default", "--reporter=json"],
    `--outputFile=${results}/${name}`,
  ],
  count: () => countVitest(JSON.parse(report(name))),
});

/** A report that nobody has read is not taken for the right one. */
const asRead = "--update=none";

/**
 * All unit and build tests, with those that take long and change seldom (`tests/whole`). Only together they
 * reach what the floor of coverage asks for.
 */
export const wholeUnit: Step = {
  name: "unit and build tests",
  limit: 1200,
  live: true,
  ...vitest("vitest.json", asRead, "--coverage"),
};

/** Tests that run beside others, and leave them half of the machine. */
const beside = (name: string, report: string, ...projects: readonly string[]): Step => ({
  name,
  limit: 1200,
  environment: { [quickVariable]: "1" },
  ...vitest(report, asRead, "--maxWorkers=50%", ...projects.map((each) => `--project=${each}`)),
});

/** The unit tests, beside the browser tests, which say how far they are. */
export const unit = beside("unit tests", "unit.json", "unit", "properties");

/** The tests that build sites of their own. */
export const builds = beside("build tests", "builds.json", "builds");

/** The site; its output is shown only when it failed, because checks run beside it. */
export const build: Step = { name: "build", command: ["astro", "build"], limit: 360 };

const playwright = (project: string): Pick<Step, "command" | "live" | "count"> => ({
  command: ["playwright", "test", `--project=${project}`],
  live: true,
  count: () => countPlaywright(JSON.parse(report("playwright.json"))),
});

/**
 * The tests of the built site in a browser.
 * @param whole also those that are tagged `@whole`: of each page what others are held to by one of a kind
 */
export const browser = (whole: boolean): readonly Step[] => [
  { name: "browser tests", limit: 1200, ...playwright("behavior") },
  ...(whole
    ? [
        { name: "browser tests of each page", limit: 1800, ...playwright("whole") },
        { name: "browser tests of time", limit: 120, ...playwright("timed") },
      ]
    : []),
];

/** One world of each runbook; a run that was begun in time may take some minutes more. */
const ofTheDay = ["--seed-of-day", "--stacks", "4", "--minutes", "14"];

/** What needs the real stack. */
export const lab: readonly Step[] = [
  {
    name: "lessons on the real stack",
    command: ["node", "lab/main.ts", "verify"],
    live: true,
    limit: 1500,
    count: () => countJunit(report("lab.xml")),
  },
  // The two shortest incidents: do they still show what is claimed of their films? What is kept is not
  // written. The lessons have built Prometheus; without Go both leave it out.
  {
    name: "two incidents filmed again",
    command: ["node", "lab/main.ts", "film", "--check", "connector-stopped", "connector-paused"],
    live: true,
    limit: 600,
  },
  {
    name: "proofs on the real stack",
    live: true,
    limit: 3000,
    ...vitest("proofs.json", "--config=vitest.proofs.config.ts"),
  },
  {
    name: "runbooks followed on the real stack",
    command: ["node", "lab/main.ts", "torture", ...ofTheDay],
    live: true,
    limit: 1500,
    count: () => countJunit(report("torture.xml")),
  },
];
