import { samplesOf, type Film } from "../records/incidents.ts";
import type { SeriesSample } from "../records/series.ts";
import { firstMove } from "./first-move.ts";
import { faultOf } from "./moves.ts";
import { filmRowIds, filmRows, increase, type FilmRow } from "./rows.ts";

/** How a metric is read: a counter by how much it rises. */
export type MetricKind = "counter" | "gauge" | "state";

/** How a metric answered to the fault of a film. */
export interface MetricAnswer {
  /** Whether its value, or the labels that it has, were not as before, in seconds in which it was there. */
  readonly moves: boolean;
  /**
   * Whether it was missing for a while, all of its series at once, and had been there before. What comes after
   * the repair counts as well: a task that lost PostgreSQL for seconds gives up when it is back already.
   */
  readonly vanishes: boolean;
}

/** What a metric showed: rows, with what of them means nothing. */
type Shown = readonly (Pick<FilmRow, "noise" | "isQuietAtNaN"> & {
  readonly samples: readonly SeriesSample[];
  /** A row of differences has no sample in the second in which its counter appears. */
  readonly scraped: readonly SeriesSample[];
})[];

/** For so many seconds nothing has to be there: a busy exporter misses a few scrapes of a second each. */
const sustained = 5;

function shownOf(film: Film, metric: string, kind: MetricKind): Shown {
  const rows = filmRowIds.map((id): FilmRow => filmRows[id]).filter((row) => row.metric === metric);
  const ofRows = rows.flatMap((row) => {
    const samples = row.of(film);
    return samples ? [{ ...row, samples, scraped: samples }] : [];
  });
  if (rows.length > 0) return ofRows;
  return film.series
    .filter(({ name }) => name === metric)
    .map((series) => {
      const scraped = samplesOf(series);
      return { scraped, samples: kind === "counter" ? (increase(scraped) ?? scraped) : scraped };
    });
}

/** The longest stretch of seconds for which something held. */
function longest(seconds: readonly boolean[]): number {
  let most = 0;
  let now = 0;
  for (const holds of seconds) {
    now = holds ? now + 1 : 0;
    most = Math.max(most, now);
  }
  return most;
}

/** For how many times its longest stop of before a counter has to stand still, and for how many seconds at least. */
const stop = { times: 3, seconds: 5 } as const;

/**
 * Whether a counter that rose before the fault stands still afterwards. Its rise may swing so much that 0 lies
 * within what was seen before, and yet it never stood still for long.
 */
function standsStill(rises: readonly SeriesSample[], from: number, end: number): boolean {
  const [before, after] = [rises.slice(1, from), rises.slice(from, end)];
  const stillFor = (samples: readonly SeriesSample[]) => longest(samples.map((each) => each === 0));
  const isRising = before.some((each) => each !== undefined && each > 0);
  const allowed = Math.max(stop.seconds, stop.times * (stillFor(before) + 1));
  return isRising && stillFor(after) >= allowed;
}

/** Whether anything changed after a metric had appeared, in seconds in which it was there. */
const changes = (shown: Shown, isThere: readonly boolean[]) =>
  shown.some(({ samples }) => {
    const kept = samples.filter((_, second) => isThere[second]);
    return new Set(kept.slice(1)).size > 1;
  });

/**
 * How a metric answered between the fault and the repair of a film. One that is a row of the films is asked
 * as that row is, with what a healthy pipeline shows allowed for. One that was not there before the fault,
 * because its connector was not, moves when it changes afterwards.
 * @returns `undefined` when the film has no such series before or after its fault, or has no fault
 */
export function metricAnswer(
  film: Film,
  metric: string,
  kind: MetricKind,
): MetricAnswer | undefined {
  const fault = faultOf(film);
  const shown = shownOf(film, metric, kind);
  if (!fault || shown.length === 0) return undefined;
  const [from, until] = fault;
  const isThere = Array.from({ length: film.seconds }, (_, second) =>
    shown.some(({ scraped }) => scraped[second] !== undefined),
  );
  if (!isThere.slice(0, from).some(Boolean))
    return { moves: changes(shown, isThere), vanishes: false };
  // A row of differences begins with its second sample.
  const wasThere = isThere.slice(1, from).every(Boolean);
  const vanishes = wasThere && longest(isThere.slice(from).map((is) => !is)) >= sustained;
  // Seconds without any of its series are cut out: what is missing has not moved.
  const kept = (_: unknown, second: number) => second < from || (isThere[second] ?? false);
  const end = isThere.slice(0, until).filter(kept).length;
  const moves = shown.some(({ samples, ...allowed }) => {
    const there = samples.filter(kept);
    const { second } = firstMove(there, from, end, allowed);
    return second !== undefined || (kind === "counter" && standsStill(there, from, end));
  });
  return { moves, vanishes };
}
