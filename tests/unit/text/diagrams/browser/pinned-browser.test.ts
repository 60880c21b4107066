import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NoBrowserError } from "../../../../../src/text/diagrams/browser/no-browser-error.ts";
import { pinnedBrowser } from "../../../../../src/text/diagrams/browser/pinned-browser.ts";
import { temporaryFolder } from "../../../support/fake-renderer.ts";

const bundled = { version: "153.0.0", packed: "/nowhere" };

test("the browser from npm draws, and its version is known before it is unpacked", () => {
  expect(pinnedBrowser("/cache", { path: undefined, bundled }).version).toBe(
    "@sparticuz/chromium 153.0.0",
  );
});

test("without it Playwright's own draws, never an installed one", () => {
  const machine = { path: "", bundled: undefined };
  const require = createRequire(import.meta.url);
  const { version } = require("playwright/package.json") as { version: string };
  expect(pinnedBrowser("/cache", machine).version).toBe(`playwright ${version}`);
});

test("CHROMIUM_PATH comes first, and another program there is another version", async () => {
  const program = join(temporaryFolder(), "chrome");
  writeFileSync(program, "one");
  const first = pinnedBrowser("/cache", { path: program, bundled });
  expect(await first.launchOptions()).toMatchObject({ executablePath: program });
  writeFileSync(program, "another");
  expect(pinnedBrowser("/cache", { path: program, bundled }).version).not.toBe(first.version);
});

test("a CHROMIUM_PATH that names no file is refused", () => {
  expect(() => pinnedBrowser("/cache", { path: "/no/such/chrome", bundled })).toThrow(
    NoBrowserError,
  );
  expect(() => pinnedBrowser("/cache", { path: "/no/such/chrome", bundled })).toThrow(
    "CHROMIUM_PATH: /no/such/chrome does not exist",
  );
});
