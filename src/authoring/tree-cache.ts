import { keptResults } from "../system/kept-results.ts";
import { parseMdx } from "../text/lessons/parse-lesson.ts";

/**
 * A parser that keeps syntax trees on disk: reading one takes a fifth of parsing it.
 * @param folder where the trees are
 * @param fingerprint of the packages that parse
 * @returns a parser like `parseMdx`; texts that do not parse throw each time
 */
export function cachedParser(folder: string, fingerprint: string): typeof parseMdx {
  const keep = keptResults(folder, fingerprint);
  return (text) => keep(text, () => parseMdx(text));
}
