import type { Problem } from "../problems/problem.ts";
import type { ReadFile } from "../problems/read-file.ts";
import { ProblemError } from "../problems/problem-error.ts";
import { filmNameOf } from "../records/incidents.ts";
import type { Metrics } from "../records/metrics.ts";
import { readFilms } from "../records/read-films.ts";
import { readMetrics } from "../records/read-metrics.ts";
import { checkMeanings } from "./check-meanings.ts";
import { checkFilmMetrics, checkRuleMetrics } from "./check-recorded.ts";
import { metricMeaningsFile, readMeanings, type MetricMeaning } from "./metric-meanings.ts";

/** The files that speak of metrics. */
export interface MetricFiles {
  readonly read: ReadFile;
  readonly films: () => readonly string[];
  readonly alertRules: () => readonly string[];
}

/** The metrics of the lab's stack, and what those mean that an operator acts on. */
export interface MetricReference {
  /** `undefined` while the lab has recorded none. */
  readonly recorded: Metrics | undefined;
  readonly meanings: readonly MetricMeaning[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the metrics and their meanings, and holds meanings, films, rules and the lab's record against each
 * other. Without a record, as in a course that has never run, only the meanings themselves are checked.
 */
export function readMetricReference({ read, films, alertRules }: MetricFiles): MetricReference {
  const filmFiles = films();
  try {
    const recorded = readMetrics(read);
    const known = { recorded, films: filmFiles.map(filmNameOf) };
    const { meanings, problems, placeOf } = readMeanings(read(metricMeaningsFile), known);
    if (!recorded) return { recorded, meanings, problems };
    const shown = readFilms(filmFiles, read);
    const rules = alertRules().flatMap((file) =>
      checkRuleMetrics(file, read(file) ?? "", recorded),
    );
    const found = [
      ...problems,
      ...checkMeanings(meanings, shown, placeOf),
      ...rules,
      ...shown.flatMap((film) => checkFilmMetrics(film, recorded)),
    ];
    return { recorded, meanings, problems: found };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { recorded: undefined, meanings: [], problems: error.problems };
  }
}
