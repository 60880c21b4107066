import { metricAnswer } from "../films/metric-move.ts";
import { filmsInOrder } from "../films/order.ts";
import type { Film } from "../records/incidents.ts";
import type { MetricMeaning } from "./metric-meanings.ts";

/** A film as a page links to it. */
export type NamedFilm = Pick<Film, "name" | "title">;

/** What the films show of a metric. */
export interface FilmAnswers {
  readonly moves: readonly NamedFilm[];
  readonly lies: readonly NamedFilm[];
  /** The films in which all of its series are missing for a while. */
  readonly vanishes: readonly NamedFilm[];
}

/** What the films show of a metric, in the order in which films are listed. */
export function filmAnswers(
  { name, kind, moves = [], lies = [] }: MetricMeaning,
  films: readonly Film[],
): FilmAnswers {
  const ordered = filmsInOrder(films);
  return {
    moves: ordered.filter((film) => moves.includes(film.name)),
    lies: ordered.filter((film) => lies.includes(film.name)),
    vanishes: ordered.filter((film) => metricAnswer(film, name, kind)?.vanishes),
  };
}
