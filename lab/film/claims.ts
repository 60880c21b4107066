import { movesOf } from "../../src/films/moves.ts";
import type { FilmRowId } from "../../src/films/rows.ts";
import type { Film } from "../../src/records/incidents.ts";

/** What a film must show, because texts say it. */
export interface Claims {
  /** One of these is the first to move; any when left out. */
  readonly first?: readonly FilmRowId[];
  /** Rows that move before the repair. */
  readonly moves?: readonly FilmRowId[];
  /** The liars: rows that look as they did when all was well. */
  readonly stays?: readonly FilmRowId[];
  /** What REST says in the last second before the repair. */
  readonly status: string;
  /** Alerts that fire. */
  readonly fires?: readonly string[];
  /** Alerts of look-alikes, which do not fire; a scrape that came late may make one pending. */
  readonly silent?: readonly string[];
}

/** The status of the last second before the repair. */
function statusBefore(film: Film): string {
  const repair = film.marks.find(({ kind }) => kind === "repair")?.second ?? film.seconds;
  return film.status.filter(({ second }) => second < repair).at(-1)?.text ?? "";
}

/**
 * What a film does not show of what is claimed.
 * @returns one sentence for each; nothing when it shows all
 */
export function notShown(film: Film, claims: Claims): string[] {
  const moves = movesOf(film);
  const earliest = moves[0]?.second;
  const firstOnes = moves.filter(({ second }) => second !== undefined && second === earliest);
  const moved = new Set(moves.filter(({ second }) => second !== undefined).map(({ row }) => row));
  const found = new Set(moves.map(({ row }) => row));
  const fired = new Set(
    film.alerts.filter(({ state }) => state === "firing").map(({ name }) => name),
  );
  const { first = [], stays = [], status, fires = [], silent = [] } = claims;
  const said = statusBefore(film);
  return [
    ...(first.length === 0 || firstOnes.some(({ row }) => first.includes(row))
      ? []
      : [`first to move: ${firstOnes.map(({ row }) => row).join(", ")}, not ${first.join(", ")}`]),
    ...(claims.moves ?? []).filter((row) => !moved.has(row)).map((row) => `${row} does not move`),
    ...stays.filter((row) => !found.has(row)).map((row) => `${row} is not in the film`),
    ...stays.filter((row) => moved.has(row)).map((row) => `${row} moves`),
    ...(said === status ? [] : [`the status is ${said}, not ${status}`]),
    ...fires.filter((name) => !fired.has(name)).map((name) => `${name} does not fire`),
    ...silent.filter((name) => fired.has(name)).map((name) => `${name} fires`),
  ];
}
