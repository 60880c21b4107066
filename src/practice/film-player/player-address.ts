/** What the player shows: it stands in the query of its address, so that a link brings it back. */
export interface PlayerView {
  readonly film: string;
  /** Name of the film beside it; none when left out. */
  readonly beside?: string | undefined;
  /** Seconds since the fault; before it, below 0. */
  readonly at: number;
}

/**
 * Reads what an address asks for.
 * @param query with or without its ?
 * @param known names of the films that there are; others are left out
 * @param first the film where the address names none
 */
export function readShown(query: string, known: readonly string[], first: string): PlayerView {
  const asked = new URLSearchParams(query);
  const named = (key: string) => known.find((name) => name === asked.get(key));
  const at = Number(asked.get("at") ?? 0);
  return {
    film: named("film") ?? first,
    beside: named("beside"),
    at: Number.isInteger(at) ? at : 0,
  };
}

/** The query that brings this back. */
export function shownQuery({ film, beside, at }: PlayerView): string {
  const asked = new URLSearchParams({
    film,
    ...(beside === undefined ? {} : { beside }),
    at: String(at),
  });
  return `?${asked.toString()}`;
}
