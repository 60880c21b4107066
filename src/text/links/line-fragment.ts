/** Lines of a block, counted from 1; both ends belong to it. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** What a fragment with lines points to. */
export interface LineTarget {
  readonly id: string;
  /** `undefined` when the whole block is meant. */
  readonly lines: LineRange | undefined;
}

/**
 * Reads a fragment without its `#`: `run-slot-states.2:3-5`. Ends that are the wrong way round are turned.
 * @returns the whole as an id when it does not end with lines
 */
export function readLineFragment(fragment: string): LineTarget {
  const [, id, one, other] = /^(.+):([1-9]\d{0,5})(?:-([1-9]\d{0,5}))?$/.exec(fragment) ?? [];
  if (id === undefined) return { id: fragment, lines: undefined };
  const ends = [Number(one), Number(other ?? one)];
  return { id, lines: { from: Math.min(...ends), to: Math.max(...ends) } };
}

/** The fragment of lines of a block, without `#`; the one that `readLineFragment` reads. */
export function lineFragment(id: string, { from, to }: LineRange): string {
  return from === to ? `${id}:${from}` : `${id}:${from}-${to}`;
}
