import { metricMeaningsFile } from "../../../src/metrics/metric-meanings.ts";
import { metricsPath, metricsText } from "../../../src/records/metrics.ts";
import { filmOf, filmSeries } from "../films/film.ts";

const fault = { second: 5, kind: "fault" as const, text: "It broke.", commands: [] };

/** Where the film of the small incident is. */
export const smallFilm = "lab/incidents/small.json";

/** An incident in which one metric moves, one stays and one is gone. */
const smallIncident = filmOf(
  [
    filmSeries("moving", [1, 1, 1, 1, 1, 2, 2, 2, 2, 2]),
    filmSeries("still", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
    filmSeries("gone", [1, 1, 1, 1, 1, undefined, undefined, undefined, undefined, undefined]),
  ],
  { name: "small", marks: [fault] },
);

/** A record of gauges of these names. */
export const recordOf = (...names: readonly string[]): string =>
  metricsText({
    ...{ schema: 1, recorded: "2026-01-01", versions: {}, unexported: [] },
    metrics: names.map((name) => ({
      ...{ name, job: "connect" as const, type: "gauge" as const, labels: [] },
    })),
  });

/** The lines of a meaning, with more fields of it. */
export const meaningOf = (name: string, more = ""): string =>
  `${name}:\n  kind: gauge\n  unit: bytes\n  means: It counts what there is.\n${more}`;

/** A record, a film and meanings. */
export const metricFiles = (meanings: string): Readonly<Record<string, string>> => ({
  [metricMeaningsFile]: meanings,
  [metricsPath]: recordOf("moving", "still", "gone"),
  [smallFilm]: JSON.stringify(smallIncident),
});
