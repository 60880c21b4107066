import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { withPolicy } from "./policy.ts";

/** Astro integration: gives every built page its Content-Security-Policy. */
export function security(): AstroIntegration {
  return {
    name: "course-security",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const root = fileURLToPath(dir);
        await Promise.all(
          globSync("**/*.html", { cwd: root }).map(async (file) => {
            const path = join(root, file);
            await writeFile(path, withPolicy(await readFile(path, "utf8")));
          }),
        );
      },
    },
  };
}
