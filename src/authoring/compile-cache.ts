import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";

/** The part of Astro's Markdown processor that turns a lesson's MDX into JavaScript. */
interface Renderer {
  process(content: string, id: string, frontmatter: Record<string, unknown>): Promise<unknown>;
}
interface Processor {
  createMdxRenderer(shared: unknown, mdx: unknown): Promise<Renderer>;
}

/**
 * A hash of everything besides a lesson that decides what it compiles to: the project's own code
 * and the versions of its packages.
 * @param root the project's root
 */
export function codeFingerprint(root: string): string {
  const hash = createHash("sha256");
  const files = globSync("src/**/*.{ts,tsx,astro,css}", { cwd: root }).sort();
  for (const file of [...files, "astro.config.mjs", "package-lock.json"]) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

async function readCached(file: string): Promise<unknown> {
  try {
    return deserialize(await readFile(file));
  } catch {
    return undefined;
  }
}

/**
 * Keeps what lessons compile to between builds, so that a build compiles only lessons that
 * changed. Astro caches content, but not compiled MDX.
 * @param processor Astro's processor; it is changed in place, because Starlight adds its plugins
 *   to this very object
 * @param options `folder` where the cache is; `fingerprint` of the code and of the settings that
 *   are written into pages; `inputs` gives what else goes into the page of a lesson, by its front
 *   matter
 */
export function withCompileCache<P extends object>(
  processor: P,
  {
    folder,
    fingerprint,
    inputs = () => undefined,
  }: {
    folder: string;
    fingerprint: string;
    inputs?: (frontmatter: Record<string, unknown>) => unknown;
  },
): P {
  const target = processor as unknown as Processor;
  const create = target.createMdxRenderer.bind(target);
  target.createMdxRenderer = async (shared, mdx) => {
    const renderer = await create(shared, mdx);
    const base = createHash("sha256").update(fingerprint).update(JSON.stringify(mdx)).digest("hex");
    await mkdir(folder, { recursive: true });
    return {
      async process(content, id, frontmatter) {
        const hash = createHash("sha256").update(base).update(id).update("\0").update(content);
        hash.update(JSON.stringify([frontmatter, inputs(frontmatter)]));
        const file = join(folder, hash.digest("hex"));
        const cached = await readCached(file);
        if (cached !== undefined) return cached;
        const result = await renderer.process(content, id, frontmatter);
        const unfinished = `${file}.${process.pid}`;
        await writeFile(unfinished, serialize(result));
        await rename(unfinished, file);
        return result;
      },
    };
  };
  return processor;
}
