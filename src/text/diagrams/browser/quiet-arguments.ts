import type { LaunchOptions } from "playwright";

/** Arguments of a Chromium that is quiet, and able to run as root, where its sandbox cannot. */
export const quietArguments: readonly string[] = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** Options for Playwright's `chromium.launch` that start this program. */
export const quietOptions = (executablePath: string): LaunchOptions => ({
  executablePath,
  args: [...quietArguments],
});
