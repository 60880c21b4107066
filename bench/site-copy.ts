import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project this file belongs to. */
export const projectRoot = fileURLToPath(new URL("../", import.meta.url));

const copied = [
  "astro.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "public",
  "lab",
  "src",
];

/** Not part of the site: the lessons, and what the lab has fetched and runs. */
const left = ["src/content/", "lab/.state"].map((name) => join(projectRoot, name));

/** A site of its own on disk: this project's code with another course in it. */
export interface SiteCopy {
  readonly root: string;
  /** Writes a file of the site, by its path from the root. */
  readonly write: (path: string, text: string) => void;
  readonly remove: () => void;
}

/**
 * Makes a site of these files in a folder below the project's cache, where Node finds the installed
 * packages by climbing up.
 * @param files by path from the root
 */
export function newSite(files: Readonly<Record<string, string>>): SiteCopy {
  const sites = join(projectRoot, ".cache/sites");
  mkdirSync(sites, { recursive: true });
  const root = mkdtempSync(join(sites, "site-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return { root, write, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/**
 * Copies the site without its lessons. The unpacked browser is shared with the project.
 * @param files the course to put in, by path from the root
 */
export function copySite(files: Readonly<Record<string, string>>): SiteCopy {
  const site = newSite({});
  const { root } = site;
  for (const name of copied) {
    cpSync(join(projectRoot, name), join(root, name), {
      recursive: true,
      filter: (path) => !left.some((name) => path.startsWith(name)),
    });
  }
  const browser = join(projectRoot, ".cache/chromium");
  mkdirSync(join(root, ".cache"));
  if (existsSync(browser)) symlinkSync(browser, join(root, ".cache/chromium"), "junction");
  for (const [path, text] of Object.entries(files)) site.write(path, text);
  return site;
}
