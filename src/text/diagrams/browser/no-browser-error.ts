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
