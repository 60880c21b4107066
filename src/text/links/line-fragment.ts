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

/** The parameter of an address that names lines of the block in its fragment. */
const parameter = "lines";

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

/** Text of a fragment, or as it stands when it is not well-formed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * What an address points to: `?lines=3-5#run-slot-states.2`, or `#run-slot-states.2:3-5`, as authors write it. Of the
 * first a browser without scripts finds the block too, because a fragment with lines is the name of nothing.
 */
export function readLineAddress({ search, hash }: { search: string; hash: string }): LineTarget {
  const target = readLineFragment(decoded(hash.slice(1)));
  const lines = new URLSearchParams(search).get(parameter);
  if (target.lines || lines === null) return target;
  const asked = readLineFragment(`${target.id}:${lines}`);
  return asked.lines ? asked : target;
}

/** An address' query with lines in it, or without any; what else stands there stays. */
function searchWithLines(search: string, lines: LineRange | undefined): string {
  const query = new URLSearchParams(search);
  query.delete(parameter);
  const rest = query.toString();
  const parts = rest === "" ? [] : [rest];
  if (lines) {
    const { from, to } = lines;
    parts.push(`${parameter}=${from === to ? String(from) : `${from}-${to}`}`);
  }
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** The address of lines of a block on a page with this query; the one that `readLineAddress` reads. */
export const lineAddress = (search: string, { id, lines }: LineTarget): string =>
  `${searchWithLines(search, lines)}#${encodeURI(id)}`;
