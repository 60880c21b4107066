import { workerFile } from "./worker-file.ts";

/** A file that the worker keeps; the fields are Workbox's, but for the last. */
export interface KeptFile {
  /** Address below the site's base, as readers ask for it: `course/…/`, not `course/…/index.html`. */
  readonly url: string;
  /** Told from another version by its content; `null` where the name already does. */
  readonly revision: string | null;
  /** What the browser holds the answer to, so that no file of another build gets in. */
  readonly integrity: string;
  /** Kept also by a reader who saves data: runbooks, finder, and what they need. */
  readonly vital: boolean;
}

/** What the worker of a build knows of it. */
export interface OfflineList {
  readonly files: readonly KeptFile[];
  /** Addresses of what is kept once it has been used: PostgreSQL of the labs. */
  readonly onUse: readonly string[];
}

/** A file of the built site. */
export interface BuiltFile {
  /** Path below the built site, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of its content in Base64. */
  readonly sha256: string;
  /** Its content where it can name other files: pages, scripts, style sheets. */
  readonly text: string | undefined;
}

/** Where the bundler puts files whose names change with their content. */
export const hashedFolder = "_astro/";

/** A script as large as this holds PostgreSQL. */
const largeScript = 500_000;

const kept =
  /(?:\.(?:html|js|css|woff2|svg|webmanifest)|^(?:finder|incidents\/data)\/[^/]+\.json|^alerts\/.+\.yml)$/;

const left = new Set(["404.html", workerFile]);

/** The first pages that help in an incident; what they load comes with them. */
const vitalPage = /^(?:index\.html$|finder\/|offline\/|messages\/|runbooks\/)/;

const isOnUse = ({ path, bytes }: BuiltFile): boolean =>
  path.startsWith(hashedFolder) &&
  (/\.(?:wasm|data)$/.test(path) || (path.endsWith(".js") && bytes > largeScript));

const addressOfFile = (path: string): string =>
  path === "index.html" ? "./" : path.replace(/(?<=\/)index\.html$/, "");

/**
 * Where a page may name an asset: what follows the folder's name. Most of a page is text, and to look in all of it
 * for each asset took a tenth of the build of a hundred lessons.
 */
const namedInPage = /_astro\/[^"'`\s<>)]+/g;

/** The part of a file's text that can name others; scripts and style sheets name them by relative addresses. */
const namingPart = ({ path, text = "" }: BuiltFile): string =>
  path.endsWith(".html") ? (text.match(namedInPage) ?? []).join("\n") : text;

/** Those files, and what their texts name, and what those name in turn. */
function withNeeds(first: readonly BuiltFile[], all: readonly BuiltFile[]): Set<BuiltFile> {
  const assets = all.filter(({ path }) => path.startsWith(hashedFolder));
  const found = new Set(first);
  // A set is walked to what is added on the way.
  for (const file of found) {
    const named = namingPart(file);
    for (const asset of assets)
      if (!found.has(asset) && named.includes(asset.path.slice(hashedFolder.length)))
        found.add(asset);
  }
  return found;
}

/** For a class in front of a screen, and nothing that an incident needs. */
const slides = /^slides\//;

/** What only slides load. */
function ofSlides(built: readonly BuiltFile[]): Set<BuiltFile> {
  const isPage = ({ path }: BuiltFile) => path.endsWith(".html");
  const pages = built.filter(isPage);
  const others = withNeeds(
    pages.filter(({ path }) => !slides.test(path)),
    built,
  );
  const own = withNeeds(
    pages.filter(({ path }) => slides.test(path)),
    built,
  );
  return own.difference(others);
}

/**
 * What of a built site is kept for reading offline: every page but the one for what is not there, the finder, and all
 * that they load. Slides, cards for other sites and texts for programs are left out.
 */
export function offlineList(built: readonly BuiltFile[]): OfflineList {
  const projected = ofSlides(built);
  const files = built.filter(
    (file) => kept.test(file.path) && !left.has(file.path) && !projected.has(file),
  );
  const keep = files.filter((file) => !isOnUse(file));
  const vital = withNeeds(
    keep.filter(({ path }) => vitalPage.test(path)),
    keep,
  );
  return {
    files: keep.map((file) => ({
      url: addressOfFile(file.path),
      revision: file.path.startsWith(hashedFolder) ? null : file.sha256.slice(0, 16),
      integrity: `sha256-${file.sha256}`,
      vital: vital.has(file),
    })),
    onUse: built.filter(isOnUse).map(({ path }) => path),
  };
}
