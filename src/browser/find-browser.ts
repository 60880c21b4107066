import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type LaunchOptions } from "playwright";
import { bundledChromium } from "./bundled-chromium.ts";
import { candidates } from "./candidates.ts";

/** Quiet, and able to run as root, where Chromium's sandbox cannot. */
const args = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** Where Playwright would have installed its Chromium; it throws on platforms it does not know. */
function playwrightPath(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** No browser was found, and none could be installed. The message lists what was tried. */
export class NoBrowserError extends Error {
  override readonly name = "NoBrowser";
  constructor(tried: readonly string[]) {
    super(
      [
        "No Chromium was found to draw diagrams and run browser tests. Tried:",
        ...tried.map((line) => `  - ${line}`),
        "Install one with `npx playwright install chromium`, " +
          "or set CHROMIUM_PATH to the program of a Chrome or Chromium.",
      ].join("\n"),
    );
  }
}

function installWithPlaywright(): boolean {
  const { status } = spawnSync("npx", ["playwright", "install", "chromium"], {
    stdio: "inherit",
    shell: process.platform === "win32",
    timeout: 300_000,
  });
  const path = playwrightPath();
  return status === 0 && path !== undefined && existsSync(path);
}

/**
 * Finds a Chromium, for diagrams and for tests alike: `CHROMIUM_PATH`, Playwright's own, an
 * installed one, the one from npm, and last `playwright install`.
 * @param cacheFolder where the one from npm is unpacked
 * @returns options for Playwright's `chromium.launch`
 * @throws NoBrowserError when there is none
 */
export async function findBrowser(cacheFolder: string): Promise<LaunchOptions> {
  const tried: string[] = [];
  const machine = {
    platform: process.platform,
    env: process.env,
    playwrightPath: playwrightPath(),
  };
  for (const { name, path } of candidates(machine)) {
    if (path && existsSync(path)) return { executablePath: path, args };
    tried.push(path ? `${name}: ${path} does not exist` : `${name}: not set`);
  }
  const bundled = await bundledChromium(cacheFolder);
  if (bundled) {
    const env = { ...process.env, ...bundled.env } as Record<string, string>;
    return {
      executablePath: bundled.path,
      args: [...new Set([...args, "--no-sandbox", "--no-zygote"])],
      env,
    };
  }
  tried.push("the npm package @sparticuz/chromium: not installed, or not on Linux x64");
  if (installWithPlaywright()) return { args };
  tried.push("npx playwright install chromium: failed");
  throw new NoBrowserError(tried);
}
