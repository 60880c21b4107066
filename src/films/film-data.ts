import type { Film } from "../records/incidents.ts";
import { encodeSeries, scaleOf } from "../records/series.ts";
import { laneOf, type Lane } from "./lane.ts";
import { alwaysThere, faultOf } from "./moves.ts";
import { filmRowIds, filmRows, minus, seriesInFilm, type FilmRow, type Unit } from "./rows.ts";
import { alertLanes, stretchesOf, type AlertLane, type Stretch } from "./stretches.ts";

/** A row as the player has it. */
export interface PlayedRow extends Lane {
  readonly title: string;
  readonly unit: Unit;
  /** See `decodeSeries`. */
  readonly samples: string;
  readonly scale: 1 | 1000;
}

/** A film as the player loads it. */
export interface FilmData {
  readonly name: string;
  readonly title: string;
  readonly seconds: number;
  /** Second of the fault; 0 in a film without one. */
  readonly fault: number;
  readonly marks: readonly {
    readonly second: number;
    readonly kind: "fault" | "repair";
    readonly text: string;
  }[];
  readonly rows: readonly PlayedRow[];
  readonly status: readonly Stretch[];
  readonly walStatus: readonly Stretch[];
  readonly alerts: readonly AlertLane[];
  readonly log: Film["log"];
  /** Bytes of WAL after `restart_lsn` and after `confirmed_flush_lsn`, encoded as the rows are. */
  readonly slot: { readonly retained: string; readonly unconfirmed: string };
}

function playedRow({ title, unit, of }: FilmRow, film: Film): PlayedRow[] {
  const samples = of(film);
  if (!samples) return [];
  const scale = scaleOf(samples);
  return [{ title, unit, scale, samples: encodeSeries(samples, scale), ...laneOf(samples) }];
}

/** The WAL after a position of the slot, in each second, as text. */
function walAfter(film: Film, position: "slot_restart_lsn" | "slot_confirmed_flush_lsn"): string {
  const bytes = minus(seriesInFilm(film, "slot_current_lsn"), seriesInFilm(film, position));
  return encodeSeries(bytes ?? [], 1);
}

/** What the player needs of a film, without what only its page shows. */
export function filmData(film: Film): FilmData {
  const { name, title, seconds, marks, log } = film;
  const [fault = 0] = faultOf(film) ?? [];
  return {
    ...{ name, title, seconds, fault, log },
    marks: marks.map(({ second, kind, text }) => ({ second, kind, text })),
    rows: filmRowIds.flatMap((id) => playedRow(filmRows[id], film)),
    status: stretchesOf(film.status, seconds),
    walStatus: stretchesOf(film.wal_status, seconds),
    alerts: alertLanes(film.alerts.filter((alert) => alert.name !== alwaysThere)),
    slot: {
      retained: walAfter(film, "slot_restart_lsn"),
      unconfirmed: walAfter(film, "slot_confirmed_flush_lsn"),
    },
  };
}
