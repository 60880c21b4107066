import type { Film } from "../records/incidents.ts";
import { faultOf } from "./moves.ts";

/** A second of a film that its table shows, with what it is. */
export interface Moment {
  readonly second: number;
  readonly title: string;
}

/** Seconds after the fault that tell most. */
const afterFault = [2, 5, 15, 30] as const;

/** The moments at which a table shows the rows of a film, without the ones that lie outside of it. */
export function momentsOf(film: Film): Moment[] {
  const fault = faultOf(film);
  const last = film.seconds - 1;
  if (!fault)
    return [0, Math.round(last / 2), last].map((second) => ({ second, title: `${second} s` }));
  const [from, to] = fault;
  const moments = [
    { second: from - 1, title: "before" },
    ...afterFault
      .filter((seconds) => from + seconds < to - 1)
      .map((seconds) => ({ second: from + seconds, title: `+${seconds} s` })),
    ...(to < film.seconds ? [{ second: to - 1, title: "before repair" }] : []),
    { second: last, title: "end" },
  ];
  return moments;
}
