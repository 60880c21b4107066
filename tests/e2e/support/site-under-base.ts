import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { atRoot, projectRoot, underBase } from "./sites.ts";

/** Says for which build at the root the one under the base path was made. */
const stamp = `${underBase.folder}.stamp`;

/** What tells one build of a site from the next; `undefined` where nothing has been built. */
export function buildOf(folder: string): string | undefined {
  const page = `${folder}/404.html`;
  return existsSync(page) ? String(statSync(page).mtimeMs) : undefined;
}

/**
 * Builds the site once more under the base path, unless that has been done since it was built at the root.
 * @throws Error with all that the build said, when it fails
 */
export async function buildUnderBase(): Promise<void> {
  const wanted = buildOf(atRoot.folder) ?? "";
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  rmSync(stamp, { force: true });
  const astro = "node_modules/astro/bin/astro.mjs";
  const options = ["--base", underBase.base, "--outDir", underBase.folder];
  const child = spawn(process.execPath, [astro, "build", ...options], { cwd: projectRoot });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => (output += data.toString()));
  }
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`The build under ${underBase.base} failed:\n${output}`);
  writeFileSync(stamp, wanted);
}
