import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { copySite, projectRoot, type SiteCopy } from "../../../bench/site-copy.ts";

/** What the tests of the course need besides the site itself. */
const alsoCopied = [
  "src/content",
  "tests",
  "bench",
  "vitest.config.ts",
  "playwright.config.ts",
  ".github",
  "CONTRIBUTING.md",
  // Drawn before: only the new diagram is waited for.
  ".cache/diagrams",
];

/** Copies this course as it stands, with its tests. */
export function copyWholeCourse(): SiteCopy {
  const site = copySite({});
  for (const name of alsoCopied.filter((path) => existsSync(join(projectRoot, path)))) {
    cpSync(join(projectRoot, name), join(site.root, name), { recursive: true });
  }
  return site;
}

/**
 * Writes an answer in the place of each TODO of a file.
 * @param answers by what the TODO asks for
 * @throws Error for an answer that nothing asks for, and for a TODO that is left
 */
export function fillIn(
  { root, write }: SiteCopy,
  file: string,
  answers: Readonly<Record<string, string>>,
): void {
  let text = readFileSync(join(root, file), "utf8");
  for (const [asked, answer] of Object.entries(answers)) {
    if (!text.includes(`TODO ${asked}`)) throw new Error(`${file} does not ask for "${asked}".`);
    text = text.replace(`TODO ${asked}`, answer);
  }
  const left = /TODO.*/.exec(text)?.[0];
  if (left !== undefined) throw new Error(`${file} also asks for "${left}".`);
  write(file, text);
}
