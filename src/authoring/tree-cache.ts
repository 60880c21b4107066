import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Root } from "mdast";
import { parseMdx } from "../text/lessons/parse-lesson.ts";
import { writeAtOnce } from "../system/write-at-once.ts";

/**
 * A parser that keeps syntax trees on disk: reading one takes a fifth of parsing it.
 * @param folder where the trees are
 * @param fingerprint of the packages that parse
 * @returns a parser like `parseMdx`; texts that do not parse throw each time
 */
export function cachedParser(folder: string, fingerprint: string): typeof parseMdx {
  mkdirSync(folder, { recursive: true });
  return (text) => {
    const key = createHash("sha256").update(fingerprint).update("\0").update(text).digest("hex");
    const file = join(folder, key);
    try {
      return deserialize(readFileSync(file)) as Root;
    } catch {
      // Missing or damaged: parsed again below.
    }
    const tree = parseMdx(text);
    writeAtOnce(file, serialize(tree));
    return tree;
  };
}
