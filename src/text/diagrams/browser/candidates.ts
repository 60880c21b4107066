/** A Chromium that may be on this machine. */
export interface Candidate {
  /** What it is, as the error message lists it. */
  readonly name: string;
  /** Where its program would be; `undefined` when this source has none on this machine. */
  readonly path: string | undefined;
}

/** Where Chrome and Chromium are usually installed, by platform. */
const installed: Readonly<Record<string, readonly string[]>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files\\Chromium\\Application\\chrome.exe",
  ],
};

/**
 * The places to look for a browser, best first.
 * @param machine what this machine is, given so that the order can be tested
 */
export function candidates(machine: {
  platform: string;
  env: Readonly<Record<string, string | undefined>>;
  playwrightPath: string | undefined;
}): Candidate[] {
  return [
    { name: "CHROMIUM_PATH", path: machine.env["CHROMIUM_PATH"] },
    { name: "Playwright's own Chromium", path: machine.playwrightPath },
    ...(installed[machine.platform] ?? []).map((path) => ({ name: "an installed browser", path })),
  ];
}
