import { expect, test } from "vitest";
import { candidates } from "../../../../../src/text/diagrams/browser/candidates.ts";
import { NoBrowserError } from "../../../../../src/text/diagrams/browser/no-browser-error.ts";

test("a browser named by the environment comes first, then Playwright's, then installed ones", () => {
  const found = candidates({
    platform: "linux",
    env: { CHROMIUM_PATH: "/opt/chromium" },
    playwrightPath: "/cache/chrome",
  });
  expect(found.slice(0, 3)).toEqual([
    { name: "CHROMIUM_PATH", path: "/opt/chromium" },
    { name: "Playwright's own Chromium", path: "/cache/chrome" },
    { name: "an installed browser", path: "/usr/bin/chromium" },
  ]);
});

test("a platform nobody knows has the two that can be told", () => {
  expect(candidates({ platform: "plan9", env: {}, playwrightPath: undefined })).toEqual([
    { name: "CHROMIUM_PATH", path: undefined },
    { name: "Playwright's own Chromium", path: undefined },
  ]);
});

test("without any browser the message lists what was tried, and what to do", () => {
  expect(new NoBrowserError(["CHROMIUM_PATH: not set"]).message).toBe(
    [
      "No Chromium was found to draw diagrams and run browser tests. Tried:",
      "  - CHROMIUM_PATH: not set",
      "Install one with `npx playwright install chromium`, " +
        "or set CHROMIUM_PATH to the program of a Chrome or Chromium.",
    ].join("\n"),
  );
});
