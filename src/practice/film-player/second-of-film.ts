import type { FilmData } from "../../films/film-data.ts";
import { textAt, type AlertLane } from "../../films/stretches.ts";
import { sampleWords } from "../../films/words.ts";
import { decodeSeries, type SeriesSample } from "../../records/series.ts";

/** A film with its samples read. */
export interface OpenFilm {
  readonly film: FilmData;
  /** The samples of each row, in the order of the rows. */
  readonly samples: readonly (readonly SeriesSample[])[];
  readonly retained: readonly SeriesSample[];
  readonly unconfirmed: readonly SeriesSample[];
}

/**
 * Reads the samples of a film.
 * @throws SyntaxError when one is no series
 */
export const openFilm = (film: FilmData): OpenFilm => ({
  film,
  samples: film.rows.map(({ samples, scale }) => decodeSeries(samples, scale)),
  retained: decodeSeries(film.slot.retained, 1),
  unconfirmed: decodeSeries(film.slot.unconfirmed, 1),
});

/** What an alert says in a second. */
export interface AlertSaid {
  readonly name: string;
  readonly labels: string;
  readonly state: "pending" | "firing";
  /** For how many seconds it has said so. */
  readonly since: number;
}

/** What a film shows in one second. */
export interface FilmSecond {
  readonly status: string;
  readonly walStatus: string;
  /** The value of each row, as a reader sees it. */
  readonly values: readonly string[];
  readonly alerts: readonly AlertSaid[];
  /** The last lines of the logs, the newest last, with their seconds since the fault. */
  readonly log: FilmData["log"];
  /** Bytes that the slot keeps, and of them those that are not confirmed; absent where it keeps none. */
  readonly slot: { readonly retained: number; readonly unconfirmed: number } | undefined;
}

function said({ name, labels, pending, firing }: AlertLane, second: number): AlertSaid[] {
  return [...firing, ...pending]
    .filter(({ from, seconds }) => from <= second && second < from + seconds)
    .map(({ text, from }) => ({
      name,
      labels,
      state: text === "firing" ? "firing" : "pending",
      since: second - from,
    }));
}

/** How many lines of the logs are in view. */
const lines = 6;

/** What a film shows in a second; the last one where the film has ended. */
export function secondOfFilm(open: OpenFilm, asked: number): FilmSecond {
  const { film, samples } = open;
  const second = Math.max(0, Math.min(asked, film.seconds - 1));
  const retained = open.retained[second];
  const unconfirmed = open.unconfirmed[second];
  return {
    status: textAt(film.status, second),
    walStatus: textAt(film.walStatus, second),
    values: film.rows.map(({ unit }, index) => sampleWords(samples[index]?.[second], unit)),
    alerts: film.alerts.flatMap((lane) => said(lane, second)),
    log: film.log
      .filter((line) => line.second <= second)
      .slice(-lines)
      .map((line) => ({ ...line, second: line.second - film.fault })),
    slot: retained === undefined ? undefined : { retained, unconfirmed: unconfirmed ?? retained },
  };
}
