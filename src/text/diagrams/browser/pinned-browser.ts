import { statSync } from "node:fs";
import type { LaunchOptions } from "playwright";
import { bundledChromium, bundledOptions, type BundledChromium } from "./bundled-chromium.ts";
import { NoBrowserError } from "./no-browser-error.ts";
import { installedByPlaywright, playwrightVersion } from "./playwright-chromium.ts";
import { quietOptions } from "./quiet-arguments.ts";

/** The browser that draws diagrams. Another version draws other pictures, so it is a pinned one. */
export interface PinnedBrowser {
  /** Which browser, down to its version: part of what a drawing depends on. */
  readonly version: string;
  /**
   * Unpacks or installs it if need be.
   * @returns options for Playwright's `chromium.launch`
   * @throws NoBrowserError when it cannot be had
   */
  readonly launchOptions: () => Promise<LaunchOptions>;
}

/** The program that `CHROMIUM_PATH` names, told from another one without running it. */
function named(path: string): PinnedBrowser {
  const program = statSync(path, { throwIfNoEntry: false });
  if (!program) throw new NoBrowserError([`CHROMIUM_PATH: ${path} does not exist`]);
  return {
    version: `${path} ${program.size} ${program.mtimeMs}`,
    launchOptions: () => Promise.resolve(quietOptions(path)),
  };
}

/** Playwright's own, whose version follows from that of Playwright. */
function fromPlaywright(): PinnedBrowser {
  return {
    version: `playwright ${playwrightVersion()}`,
    launchOptions: () => {
      const path = installedByPlaywright();
      if (path) return Promise.resolve(quietOptions(path));
      const tried = ["CHROMIUM_PATH: not set", "npx playwright install chromium: failed"];
      return Promise.reject(new NoBrowserError(tried));
    },
  };
}

/** What decides which browser draws. */
interface Machine {
  /** What `CHROMIUM_PATH` says. */
  readonly path: string | undefined;
  readonly bundled: BundledChromium | undefined;
}

const thisMachine = (): Machine => ({
  path: process.env["CHROMIUM_PATH"],
  bundled: bundledChromium(),
});

/**
 * The browser that draws: the one from npm, else Playwright's own; another one only when
 * `CHROMIUM_PATH` names it. An installed browser is never taken, because it differs by machine.
 * @param cacheFolder where the one from npm is unpacked
 * @throws NoBrowserError when `CHROMIUM_PATH` names no file
 */
export function pinnedBrowser(
  cacheFolder: string,
  { path, bundled }: Machine = thisMachine(),
): PinnedBrowser {
  if (path) return named(path);
  if (!bundled) return fromPlaywright();
  return {
    version: `@sparticuz/chromium ${bundled.version}`,
    launchOptions: () => bundledOptions(bundled, cacheFolder),
  };
}
