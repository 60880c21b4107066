import type { Film } from "../records/incidents.ts";
import { firstMove, type FirstMove } from "./first-move.ts";
import { filmRowIds, filmRows, type FilmRow, type FilmRowId } from "./rows.ts";

/** How one row of a film answered. */
export interface RowMove extends FirstMove {
  readonly row: FilmRowId;
}

/** The seconds of a film between which it shows its fault; `undefined` for one without. */
export function faultOf({ marks, seconds }: Film): readonly [from: number, to: number] | undefined {
  const fault = marks.find(({ kind }) => kind === "fault");
  const repair = marks.find(({ kind }) => kind === "repair");
  return fault && [fault.second, repair?.second ?? seconds];
}

/**
 * What moved when an incident began, in its order, and after it what did not move.
 * @returns nothing for a film without a fault
 */
export function movesOf(film: Film): RowMove[] {
  const fault = faultOf(film);
  if (!fault) return [];
  const moves = filmRowIds.flatMap((row) => {
    const each: FilmRow = filmRows[row];
    const samples = each.of(film);
    return samples ? [{ row, ...firstMove(samples, ...fault, each) }] : [];
  });
  const rank = ({ second }: RowMove) => second ?? Infinity;
  return moves.toSorted((a, b) => rank(a) - rank(b) || 0);
}

/** Fires in every stack without a limit, as the lab's is, once it has waited long enough. */
export const alwaysThere = "SlotsUnlimited";

/** The alerts that began to fire once the fault had begun, or at any time in a film without one. */
export function firingIn(film: Film): Film["alerts"] {
  const [from] = faultOf(film) ?? [0];
  return film.alerts.filter(
    ({ name, state, from: begun }) => state === "firing" && begun >= from && name !== alwaysThere,
  );
}

/** Their names, each once. */
export const firedIn = (film: Film): string[] => [
  ...new Set(firingIn(film).map(({ name }) => name)),
];
