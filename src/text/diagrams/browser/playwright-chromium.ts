import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Version of Playwright, which decides the version of its Chromium. */
export function playwrightVersion(): string {
  return (require("playwright/package.json") as { version: string }).version;
}

/** Where Playwright would have installed its Chromium; `undefined` on platforms it does not know. */
export function playwrightPath(): string | undefined {
  try {
    // Loaded where it is asked for: a build that draws nothing does without.
    const { chromium } = require("playwright") as typeof import("playwright");
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * Installs Playwright's Chromium where it is missing; it says so while it works.
 * @returns where it is; `undefined` when that failed
 */
export function installedByPlaywright(): string | undefined {
  const path = playwrightPath();
  if (path && existsSync(path)) return path;
  const { status } = spawnSync("npx", ["playwright", "install", "chromium"], {
    stdio: "inherit",
    shell: process.platform === "win32",
    timeout: 300_000,
  });
  return status === 0 && path && existsSync(path) ? path : undefined;
}
