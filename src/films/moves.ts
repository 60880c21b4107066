import type { Film } from "../records/incidents.ts";
import { firstMove, type Move } from "./first-move.ts";
import { filmRowIds, filmRows, type FilmRow, type FilmRowId } from "./rows.ts";

/** How one row of a film answered. */
export interface RowMove extends Move {
  readonly row: FilmRowId;
}

const noiseOf = (id: FilmRowId): number => {
  const row: FilmRow = filmRows[id];
  return row.noise ?? 0;
};

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
    const samples = filmRows[row].of(film);
    return samples ? [{ row, ...firstMove(samples, ...fault, noiseOf(row)) }] : [];
  });
  const rank = ({ second }: RowMove) => second ?? Infinity;
  return moves.toSorted((a, b) => rank(a) - rank(b) || 0);
}
