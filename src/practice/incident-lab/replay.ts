import type { Situation, Move } from "./lab-schema.ts";
import type { Observation } from "./observation.ts";
import { pitfallsOf } from "./pitfalls.ts";
import type { Ran, LabWorld } from "./world.ts";

/** How far a learner has come. Mistakes stay: what is lost is lost. */
export interface LabVerdict {
  readonly solved: boolean;
  /** The final pitfalls that were true at some time, in the order in which they became so. */
  readonly mistakes: readonly string[];
  /** The other pitfalls that are true now. */
  readonly warnings: readonly string[];
}

export const atFirst: LabVerdict = { solved: false, mistakes: [], warnings: [] };

/** The verdict after one more look: solved once all goals are reached and no pitfall is true. */
export function verdictAfter(lab: Situation, before: LabVerdict, seen: Observation): LabVerdict {
  const tripped = pitfallsOf(lab).filter(({ id }) => seen.tripped.includes(id));
  const final = tripped.filter((pitfall) => pitfall.final).map(({ id }) => id);
  const warnings = tripped.filter((pitfall) => !pitfall.final).map(({ id }) => id);
  const mistakes = before.solved ? before.mistakes : [...new Set([...before.mistakes, ...final])];
  const all = lab.goals.every(({ id }) => seen.reached.includes(id));
  const clean = mistakes.length + warnings.length === 0;
  return { mistakes, warnings, solved: before.solved || (all && clean) };
}

/** One move of a replay, with what was answered and seen. */
export interface Played {
  readonly move: Move;
  readonly ran: readonly Ran[];
  readonly seen: Observation;
  readonly verdict: LabVerdict;
}

/**
 * Plays moves one after the other, and looks after each statement and each minute.
 * @param world fresh, as the learner finds it
 */
export async function play(
  world: LabWorld,
  lab: Situation,
  moves: readonly Move[],
): Promise<Played[]> {
  const played: Played[] = [];
  let seen = await world.look();
  let verdict = verdictAfter(lab, atFirst, seen);
  for (const move of moves) {
    const ran: Ran[] = [];
    if ("sql" in move) {
      ran.push(...(await world.run(move.sql)));
      seen = await world.look();
      verdict = verdictAfter(lab, verdict, seen);
    } else {
      for (let minute = 0; minute < move.minutes; minute++) {
        seen = await world.minute();
        verdict = verdictAfter(lab, verdict, seen);
      }
    }
    played.push({ move, ran, seen, verdict });
  }
  return played;
}

/**
 * By what a replay was refused.
 * @returns the id of the first mistake, else of the first warning, else of the first goal that is not
 * reached; `undefined` when the lab is solved
 */
export function rejectionOf(lab: Situation, played: readonly Played[]): string | undefined {
  const last = played.at(-1);
  if (!last) return lab.goals[0]?.id;
  const { verdict, seen } = last;
  if (verdict.solved) return undefined;
  const [refused] = [...verdict.mistakes, ...verdict.warnings];
  return refused ?? lab.goals.find(({ id }) => !seen.reached.includes(id))?.id;
}
