import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { unified } from "@astrojs/markdown-remark";
import { writeAtOnce } from "../system/write-at-once.ts";

type Processor = ReturnType<typeof unified>;
type CreateMdxRenderer = NonNullable<Processor["createMdxRenderer"]>;
type Result = Awaited<ReturnType<Awaited<ReturnType<CreateMdxRenderer>>["process"]>>;

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

async function readCached(file: string): Promise<Result | undefined> {
  try {
    return deserialize(await readFile(file)) as Result;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what lessons compile to between builds, so that a build compiles only lessons that
 * changed. Astro caches content, but not compiled MDX: without this, half of a build of an unchanged
 * course is spent on compiling. It is a processor of its own around another, as the interface
 * `MarkdownProcessor` provides for.
 * @param processor Astro's processor. Its options are shared with the one that is returned:
 *   integrations add their plugins to them.
 * @param cache `folder` where it is; `fingerprint` of the code and of the settings that are written
 *   into pages; `inputs` gives what else goes into the page of a lesson, by its front matter
 */
export function withCompileCache(
  processor: Processor,
  {
    folder,
    fingerprint,
    inputs = () => undefined,
  }: {
    folder: string;
    fingerprint: string;
    inputs?: (frontmatter: Record<string, unknown>) => unknown;
  },
): Processor & { createMdxRenderer: CreateMdxRenderer } {
  return {
    ...processor,
    async createMdxRenderer(shared, mdx) {
      // Made when a text has to be compiled: where all are kept, it would be in vain.
      let made: ReturnType<CreateMdxRenderer> | undefined;
      const renderer = () => {
        made ??= processor.createMdxRenderer?.(shared, mdx);
        if (!made) throw new Error(`The processor "${processor.name}" makes no pages of MDX.`);
        return made;
      };
      const settings = `${fingerprint}${JSON.stringify(mdx)}`;
      await mkdir(folder, { recursive: true });
      return {
        async process(content, id, frontmatter) {
          const hash = createHash("sha256").update(settings).update(`${id}\0${content}`);
          hash.update(JSON.stringify([frontmatter, inputs(frontmatter)]));
          const file = join(folder, hash.digest("hex"));
          const cached = await readCached(file);
          if (cached !== undefined) return cached;
          const result = await (await renderer()).process(content, id, frontmatter);
          writeAtOnce(file, serialize(result));
          return result;
        },
      };
    },
  };
}
