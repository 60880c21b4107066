import type { World } from "../worlds/world.ts";
import { drawnOf, type Asked } from "./follow.ts";
import { hasPassed, type Results } from "./results.ts";

/** So many passed runs a page wants to speak of. */
const enough = 10;

/** Seeds that are tried: with all worlds of a runbook they see every version several times. */
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

/** What the runs of one runbook have seen. */
function seenBy(runs: readonly { world: string; postgresql: string; kafka: string }[]) {
  const seen = new Set(runs.flatMap((run) => [run.world, run.postgresql, run.kafka]));
  let count = runs.length;
  return {
    add(asked: Asked): void {
      const { postgresql, kafka } = drawnOf(asked).versions;
      for (const each of [asked.world.name, postgresql, kafka]) seen.add(each);
      count += 1;
    },
    lacks(asked: Asked): boolean {
      const { postgresql, kafka } = drawnOf(asked).versions;
      return (
        count < enough || [asked.world.name, postgresql, kafka].some((each) => !seen.has(each))
      );
    },
  };
}

/**
 * The runs that the record of a runbook lacks: each world once, ten in all, and every version in which
 * its worlds can happen.
 * @param own the worlds of one runbook
 * @param hash of its steps; runs of other steps count for nothing
 */
export function lackingOf(own: readonly World[], results: Results, hash: string): Asked[] {
  const passed = own.flatMap((world) => {
    const runs = results.runbooks[world.runbook]?.worlds[world.name]?.runs ?? [];
    return runs
      .filter(({ seed }) => hasPassed(results, world, hash, seed))
      .map(({ postgresql, kafka }) => ({ world: world.name, postgresql, kafka }));
  });
  const seen = seenBy(passed);
  const asked: Asked[] = [];
  for (const seed of seeds)
    for (const world of own) {
      if (hasPassed(results, world, hash, seed) || !seen.lacks({ world, seed })) continue;
      asked.push({ world, seed });
      seen.add({ world, seed });
    }
  return asked;
}
