import { matchesGlob } from "node:path";
import type { Claim } from "./claims.ts";

/** The claims whose code or tests are among changed files, by paths from the project's root. */
export function touchedClaims(
  claims: readonly Claim[],
  changed: readonly string[],
): readonly Claim[] {
  return claims.filter(({ files, tests }) => {
    const [left, named] = [true, false].map((out) =>
      files.filter((glob) => glob.startsWith("!") === out),
    ) as [string[], string[]];
    return changed.some(
      (path) =>
        [...named, ...tests].some((glob) => matchesGlob(path, glob)) &&
        !left.some((glob) => matchesGlob(path, glob.slice(1))),
    );
  });
}
