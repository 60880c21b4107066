import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import type { SeriesSample } from "../records/series.ts";

/** Height of a lane in its own units; its width is one unit a second. */
const laneHeight = 100;

/** Room above the greatest value, so that it does not look like the base line of the row before. */
const aboveLane = 12;

/** What an SVG shows of a lane: so many seconds from one on. */
export const laneBox = (from: number, seconds: number): string =>
  `${from} ${-aboveLane} ${seconds} ${aboveLane + laneHeight}`;

/** A stretch of seconds in a lane, as the path of its box. */
export const spanOf = ([from, seconds]: Lane["gaps"][number]): string =>
  `M${from} ${-aboveLane}h${seconds}V${laneHeight}H${from}`;

/** A line across a lane at a second. */
export const acrossAt = (second: number): string => `M${second} ${-aboveLane}V${laneHeight}`;

/** What of a row is drawn. */
export interface Lane {
  /** A line of steps; empty where the row never had a value. */
  readonly path: string;
  /** Where the row was absent: from, and how many seconds. */
  readonly gaps: readonly (readonly [from: number, seconds: number])[];
  /** Where the row was NaN. */
  readonly nan: readonly (readonly [from: number, seconds: number])[];
  /** The values at the bottom and at the top. */
  readonly bottom: number;
  readonly top: number;
}

type Point = readonly [second: number, value: number | undefined];

/** Only the points at which a line of steps changes, and its last: between them nothing is drawn anew. */
export function corners(samples: readonly SeriesSample[]): Point[] {
  const points: Point[] = [];
  for (const [second, sample] of samples.entries()) {
    const value = sample === undefined || Number.isNaN(sample) ? undefined : sample;
    const last = points.at(-1);
    if (!last || last[1] !== value) points.push([second, value]);
  }
  return points;
}

/** Stretches of seconds for which something holds: from, and how many seconds. */
export function secondsOf<T>(
  samples: readonly T[],
  holds: (sample: T) => boolean,
): [number, number][] {
  const found: [number, number][] = [];
  for (const [second, sample] of samples.entries()) {
    if (!holds(sample)) continue;
    const last = found.at(-1);
    if (last && last[0] + last[1] === second) last[1] += 1;
    else found.push([second, 1]);
  }
  return found;
}

/** Each value up to where it ends, so that one before a gap is drawn as well. */
function held(points: readonly Point[], seconds: number): Point[] {
  return points.flatMap(([second, value], index) => {
    const end = points[index + 1]?.[0] ?? seconds;
    const next = points[index + 1]?.[1];
    const isEnd = index === points.length - 1 || next === undefined;
    return value !== undefined && isEnd
      ? [[second, value] as const, [end, value] as const]
      : [[second, value] as const];
  });
}

/**
 * Lays out a row. Its axis begins at 0, unless a value is below.
 * @param height in units of their own: a low one draws fewer corners
 */
export function laneOf(samples: readonly SeriesSample[], height = laneHeight): Lane {
  const values = samples.filter(
    (each): each is number => each !== undefined && !Number.isNaN(each),
  );
  const most = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const top = most === bottom ? bottom + 1 : most;
  const y = scaleLinear([bottom, top], [height, 0]);
  const draw = line<Point>()
    .defined(([, value]) => value !== undefined)
    .x(([second]) => second)
    .y(([, value]) => value ?? 0)
    .curve(curveStepAfter);
  const drawn = samples.map((each) => (each === undefined ? undefined : Math.round(y(each))));
  return {
    path: draw(held(corners(drawn), samples.length)) ?? "",
    gaps: secondsOf(samples, (sample) => sample === undefined),
    nan: secondsOf(samples, (sample) => Number.isNaN(sample)),
    bottom,
    top,
  };
}
