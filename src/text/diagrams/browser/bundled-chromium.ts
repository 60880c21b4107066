import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-fs";
import type { LaunchOptions } from "playwright";
import { quietArguments } from "./quiet-arguments.ts";

/** The Chromium that the npm package `@sparticuz/chromium` brings, still packed. */
export interface BundledChromium {
  /** Of the package, which the lockfile pins. */
  readonly version: string;
  /** Folder of its packed files. */
  readonly packed: string;
}

/** The package on this machine; `undefined` when it is missing or the platform is not Linux x64. */
export function bundledChromium(): BundledChromium | undefined {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  try {
    const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
    const folder = join(dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      version: string;
    };
    return { version, packed: join(folder, "bin") };
  } catch {
    return undefined;
  }
}

async function unpack(from: string, to: string): Promise<void> {
  const target = from.endsWith(".tar.br") ? extract(to) : createWriteStream(to, { mode: 0o755 });
  await pipeline(createReadStream(from), createBrotliDecompress(), target);
}

/** Unpacks it into a folder that appears whole, also when two processes unpack at once. */
async function unpackInto(folder: string, packed: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await Promise.all([
      unpack(join(packed, "chromium.br"), join(unfinished, "chromium")),
      unpack(join(packed, "al2023.tar.br"), join(unfinished, "libraries")),
      unpack(join(packed, "swiftshader.tar.br"), unfinished),
      unpack(join(packed, "fonts.tar.br"), join(unfinished, "fontconfig")),
    ]);
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(join(folder, "chromium"))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/**
 * Unpacks the Chromium from npm, once for each version. The package's own unpacking goes to the shared
 * temporary folder, where another user's files could stand under the same names; this goes to the
 * project's cache.
 * @param cacheFolder where to put it
 * @returns options for Playwright's `chromium.launch`
 */
export async function bundledOptions(
  { version, packed }: BundledChromium,
  cacheFolder: string,
): Promise<LaunchOptions> {
  const folder = join(cacheFolder, "chromium", version);
  if (!existsSync(join(folder, "chromium"))) await unpackInto(folder, packed);
  const libraries = join(folder, "libraries", "lib");
  const inherited = process.env["LD_LIBRARY_PATH"];
  const env = {
    ...process.env,
    // Last, so that a machine's own NSS libraries win and these only fill gaps.
    LD_LIBRARY_PATH: inherited ? `${inherited}:${libraries}` : libraries,
    ...(existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(folder, "fontconfig") }),
  } as Record<string, string>;
  const args = [...new Set([...quietArguments, "--no-sandbox", "--no-zygote"])];
  return { executablePath: join(folder, "chromium"), args, env };
}
