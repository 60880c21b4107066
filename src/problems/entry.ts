/**
 * One kind of mistake. Both texts are full sentences: what happened, then what to do.
 * @typeParam Details what the texts need to know
 */
export interface CatalogueEntry<Details> {
  readonly message: (details: Details) => string;
  readonly hint: (details: Details) => string;
}

/** Declares an entry; exists so that each entry states the type of its details once. */
export function entry<Details = object>(
  message: string | ((details: Details) => string),
  hint: string | ((details: Details) => string),
): CatalogueEntry<Details> {
  return {
    message: typeof message === "string" ? () => message : message,
    hint: typeof hint === "string" ? () => hint : hint,
  };
}

/** `"a", "b" or "c"`. */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2
    ? quoted.join("")
    : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
