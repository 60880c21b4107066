import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Everything besides the code that decides what the check of the course finds. */
const inputs = "{src/content,lab/config}/**/*";

/**
 * Remembers that a course passed its check, so that a build of the same course does not repeat it.
 * @param root the project's root
 * @param file where the last passed state is written down
 * @param fingerprint of the code
 */
export function passedCheck(root: string, file: string, fingerprint: string) {
  const state = () => {
    const hash = createHash("sha256").update(fingerprint);
    for (const entry of globSync(inputs, { cwd: root, withFileTypes: true })
      .filter((found) => found.isFile())
      .map((found) => join(found.parentPath, found.name))
      .sort()) {
      hash.update(entry).update("\0").update(readFileSync(entry)).update("\0");
    }
    return hash.digest("hex");
  };
  return {
    /** Whether exactly this course passed before. */
    has: () => existsSync(file) && readFileSync(file, "utf8") === state(),
    remember: () => {
      mkdirSync(join(file, ".."), { recursive: true });
      writeFileSync(file, state());
    },
    forget: () => rmSync(file, { force: true }),
  };
}
