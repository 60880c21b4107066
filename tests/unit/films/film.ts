import { filmSchemaVersion, type Film, type FilmSeries } from "../../../src/records/incidents.ts";
import { encodeSeries, scaleOf, type SeriesSample } from "../../../src/records/series.ts";

/** A series of a film. */
export function filmSeries(
  name: string,
  samples: readonly SeriesSample[],
  labels: Readonly<Record<string, string>> = {},
): FilmSeries {
  const scale = scaleOf(samples);
  return { name, labels: { ...labels }, scale, samples: encodeSeries(samples, scale) };
}

/** A film of these series, which all are as long as the first. */
export function filmOf(series: readonly FilmSeries[], changes: Partial<Film> = {}): Film {
  return {
    schema: filmSchemaVersion,
    name: "an-incident",
    title: "An incident",
    story: "Something happened, and it was mended.",
    recorded: "2026-01-01",
    versions: { postgresql: "18.4" },
    settings: {},
    configuration: "0123456789ab",
    forDividedBy: 30,
    seconds: 10,
    marks: [],
    series: [...series],
    status: [{ second: 0, text: "RUNNING / RUNNING" }],
    wal_status: [{ second: 0, text: "reserved" }],
    log: [],
    alerts: [],
    notifications: [],
    ...changes,
  };
}
