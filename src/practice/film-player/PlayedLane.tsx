import type { PlayedRow } from "../../films/film-data.ts";
import { acrossAt, laneBox, spanOf } from "../../films/lane.ts";
import type { OpenFilm } from "./second-of-film.ts";

interface Props {
  readonly row: PlayedRow;
  readonly film: OpenFilm["film"];
  readonly second: number;
  /** The seconds since the fault that lanes show, so that films stand with their faults below each other. */
  readonly reach: readonly [from: number, to: number];
}

/** A row of a film as a line, with where it stands. */
export function PlayedLane({ row, film, second, reach: [from, to] }: Props) {
  const paths = [
    ...row.gaps.map((gap) => ["film-gap", spanOf(gap)] as const),
    ...row.nan.map((gap) => ["film-nan", spanOf(gap)] as const),
    ...film.marks.map((mark) => [`film-${mark.kind}`, acrossAt(mark.second)] as const),
    ["film-line", row.path] as const,
    ["film-now", acrossAt(second)] as const,
  ];
  return (
    <svg
      className="plot"
      viewBox={laneBox(film.fault + from, to - from + 1)}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {paths.map(([className, d]) => (
        <path key={`${className} ${d}`} {...{ className, d }} />
      ))}
    </svg>
  );
}
