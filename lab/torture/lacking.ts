import type { World } from "../worlds/world.ts";
import { drawnOf, type Asked } from "./one-run.ts";
import { hasPassed, type TortureResults } from "./results.ts";

/** So many passed runs a page wants to speak of. */
const enough = 10;

/** Seeds that are tried: with all worlds of a runbook they see every version several times. */
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * The runs that the record of a runbook lacks: each world once, ten in all, and every version in which
 * its worlds can happen.
 * @param own the worlds of one runbook
 * @param hash of its steps; runs of other steps count for nothing
 */
export function lackingOf(own: readonly World[], results: TortureResults, hash: string): Asked[] {
  const passed = own.flatMap((world) => {
    const runs = results.runbooks[world.runbook]?.worlds[world.name]?.runs ?? [];
    return runs
      .filter(({ seed }) => hasPassed(results, world, hash, seed))
      .map(({ postgresql, kafka }) => [world.name, postgresql, kafka]);
  });
  const seen = new Set(passed.flat());
  const asked: Asked[] = [];
  for (const seed of seeds)
    for (const world of own) {
      if (hasPassed(results, world, hash, seed)) continue;
      const { postgresql, kafka } = drawnOf({ world, seed }).versions;
      const shows = [world.name, postgresql, kafka];
      if (passed.length + asked.length >= enough && shows.every((each) => seen.has(each))) continue;
      asked.push({ world, seed });
      for (const each of shows) seen.add(each);
    }
  return asked;
}
