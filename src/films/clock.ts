import type { Film } from "../records/incidents.ts";
import { faultOf } from "./moves.ts";
import { signedSeconds } from "./words.ts";

/** The second from which the clock of a film counts: its fault, or the beginning of one without. */
export const zeroOf = (film: Film): number => faultOf(film)?.[0] ?? 0;

/** What happens in a film, with its time: `0 s: the slot is dropped.` */
export const marksInWords = (film: Film): string[] =>
  film.marks.map(({ second, text }) => `${signedSeconds(second - zeroOf(film))}: ${text}`);

/** The seconds of a film below which its axis has a label, on whole steps of its clock. */
export function ticksOf(film: Film): { readonly second: number; readonly label: string }[] {
  const zero = zeroOf(film);
  const step = film.seconds > 160 ? 60 : 20;
  const first = -Math.floor(zero / step);
  const count = Math.floor((film.seconds - zero) / step) - first + 1;
  return Array.from({ length: count }, (_, index) => (first + index) * step).map((since) => ({
    second: since + zero,
    label: signedSeconds(since),
  }));
}
