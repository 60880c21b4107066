import { checkReplay, waysOf } from "../practice/incident-lab/check-replay.ts";
import { pageGuards } from "../practice/incident-lab/connect-schema.ts";
import { rowsOf } from "../practice/incident-lab/engine.ts";
import type { PlacedLab } from "../practice/incident-lab/parse-lab.ts";
import { openPglite } from "../practice/incident-lab/pglite-engine.ts";
import { play } from "../practice/incident-lab/replay.ts";
import { transcriptOf, type Transcript } from "../practice/incident-lab/transcript.ts";
import { tryLab } from "../practice/incident-lab/try-lab.ts";
import { openWorld, prepare } from "../practice/incident-lab/world.ts";
import type { Problem } from "../problems/problem.ts";

/** The record of a lab's solution, or why there is none. */
export type Recording = { readonly transcript: Transcript } | { readonly problems: Problem[] };

/**
 * Plays the solution of a lab in PostgreSQL in WebAssembly.
 * @param at the day
 * @param empty as `tryLab` takes it
 * @returns what happened, when all of the lab works and the solution solves it
 */
export async function recordLab(placed: PlacedLab, at: string, empty?: Blob): Promise<Recording> {
  const { lab } = placed;
  const { problems: found } = await tryLab(placed, empty);
  if (found.length > 0) return { problems: [...found] };
  const engine = await openPglite(lab, empty);
  try {
    await prepare(engine, lab, pageGuards);
    const world = await openWorld(engine, lab);
    const [row] = await rowsOf<{ version: string }>(engine, "SELECT version()");
    const server = row?.version.replace(/ on .*/, "") ?? "";
    const arrived = await world.look();
    const [solution] = waysOf(placed);
    const played = await play(world, lab, solution.moves);
    const problems = checkReplay(placed, solution, played);
    if (problems.length > 0) return { problems };
    return { transcript: transcriptOf(lab, arrived, played, { server, at }) };
  } finally {
    await engine.close();
  }
}
