import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LaunchOptions } from "@playwright/test";
import {
  bundledChromium,
  bundledOptions,
} from "../../../src/text/diagrams/browser/bundled-chromium.ts";
import { projectRoot } from "./sites.ts";

/** Why pictures are not compared where there is no such browser. */
export const noBundledBrowser =
  "Pages are compared with kept pictures only in the Chromium from npm, on Linux x64.";

/**
 * The Chromium from npm with no fonts but its own, so that every machine draws the same letters. Its one
 * font stands for all but that of the course: also for code, and signs that it lacks are boxes.
 * @returns options for Playwright's `launchOptions`; `undefined` on other platforms
 */
export async function bundledBrowser(): Promise<LaunchOptions | undefined> {
  const bundled = bundledChromium();
  if (!bundled) return undefined;
  const cache = join(projectRoot, ".cache");
  const options = await bundledOptions(bundled, cache);
  const folder = join(cache, "bundled-fonts");
  const file = join(folder, "fonts.conf");
  mkdirSync(folder, { recursive: true });
  const fonts = join(dirname(options.executablePath ?? ""), "fontconfig", "fonts");
  writeFileSync(
    file,
    `<fontconfig><dir>${fonts}</dir><cachedir>${join(folder, "cache")}</cachedir></fontconfig>\n`,
  );
  return { ...options, env: { ...options.env, FONTCONFIG_FILE: file } };
}
