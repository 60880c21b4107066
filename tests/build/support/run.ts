import { spawn } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { projectRoot, type SiteCopy } from "../../../bench/site-copy.ts";

/** What a program said, and how it ended. */
export interface Outcome {
  readonly code: number | null;
  /** Both of its outputs, in the order in which they came. */
  readonly output: string;
}

/** What a test runner puts into the environment, and what would change what is built. */
const foreign =
  /^(NODE_ENV|NODE_OPTIONS|VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|SITE_.*|GITHUB_.*|SOURCE_DATE_EPOCH)$/;

/**
 * Runs a script in the folder of a site, as `npm run` would, with the Node of this process.
 * @param args arguments of the script
 * @param variables what is added to the environment
 */
export function run(
  site: SiteCopy,
  script: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const own = { ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", ...variables };
  const env = { ...Object.fromEntries(inherited), ...own };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: site.root,
      env,
      timeout: 230_000,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data: Buffer) => (output += data.toString()));
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** Runs `astro build` with more arguments. */
export function build(site: SiteCopy, ...args: readonly string[]): Promise<Outcome> {
  return buildWith(site, {}, ...args);
}

/** Runs `astro build` with more variables in the environment. */
export function buildWith(
  site: SiteCopy,
  variables: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Outcome> {
  const astro = join(projectRoot, "node_modules/astro/bin/astro.mjs");
  return run(site, astro, ["build", ...args], variables);
}

/** Runs what `npm run check` runs, with more arguments. */
export function check(site: SiteCopy, ...args: readonly string[]): Promise<Outcome> {
  return run(site, join(site.root, "src/authoring/check/check-cli.ts"), args);
}

/** The text of every page below a folder of a site, by path with forward slashes. */
export function htmlFiles(site: SiteCopy, folder: string): Map<string, string> {
  const cwd = join(site.root, folder);
  const files = existsSync(cwd) ? globSync("**/*.html", { cwd }) : [];
  return new Map(
    files.sort().map((file) => [file.replaceAll(sep, "/"), readFileSync(join(cwd, file), "utf8")]),
  );
}
