import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-fs";

/** A Chromium unpacked into the project's cache, and what its process needs around it. */
export interface BundledChromium {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

async function unpack(from: string, to: string): Promise<void> {
  const target = from.endsWith(".tar.br") ? extract(to) : createWriteStream(to, { mode: 0o755 });
  await pipeline(createReadStream(from), createBrotliDecompress(), target);
}

/**
 * Unpacks the Chromium that the npm package `@sparticuz/chromium` brings (Linux x64),
 * once. The package's own unpacking goes to the shared temporary folder, where another user's
 * files could stand under the same names; this goes to the project's cache.
 * @param cacheFolder where to put it
 * @returns `undefined` when the package or the platform is missing
 */
export async function bundledChromium(cacheFolder: string): Promise<BundledChromium | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  let bin: string;
  try {
    const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
    bin = join(dirname(entry), "..", "bin");
  } catch {
    return undefined;
  }
  const folder = join(cacheFolder, "chromium");
  if (!existsSync(join(folder, "chromium"))) {
    const unfinished = `${folder}.${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    try {
      await Promise.all([
        unpack(join(bin, "chromium.br"), join(unfinished, "chromium")),
        unpack(join(bin, "al2023.tar.br"), join(unfinished, "libraries")),
        unpack(join(bin, "swiftshader.tar.br"), unfinished),
        unpack(join(bin, "fonts.tar.br"), join(unfinished, "fontconfig")),
      ]);
      // A rename makes the folder appear whole, also when two processes unpack at once.
      await rename(unfinished, folder).catch((error: unknown) => {
        if (!existsSync(join(folder, "chromium"))) throw error;
      });
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }
  const libraries = join(folder, "libraries", "lib");
  const inherited = process.env["LD_LIBRARY_PATH"];
  return {
    path: join(folder, "chromium"),
    env: {
      // Last, so that a machine's own NSS libraries win and these only fill gaps.
      LD_LIBRARY_PATH: inherited ? `${inherited}:${libraries}` : libraries,
      ...(existsSync("/etc/fonts/fonts.conf")
        ? {}
        : { FONTCONFIG_PATH: join(folder, "fontconfig") }),
    },
  };
}
