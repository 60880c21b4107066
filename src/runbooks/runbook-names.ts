import { escapeHtml } from "../text/fences/escape-html.ts";
import { fillQuoted } from "../text/fences/fill-quoted.ts";
import { fillPlaceholders, type PlaceholderName } from "../text/fences/placeholders.ts";

/** The names of a reader's system, by placeholder. */
export type RunbookNames = Readonly<Record<PlaceholderName, string>>;

/** Where a text stands decides how a name is written in it. */
export type TextPlace = "bash" | "sql" | "text" | "markdown" | "html";

/** Puts names into a text. */
export type FillNames = (text: string, place: TextPlace) => string;

/** Puts names into texts: in commands quoted for the place where they stand, as the lessons show them. */
export function fillWith(names: RunbookNames): FillNames {
  const escaped = Object.fromEntries(
    Object.entries(names).map(([name, value]) => [name, escapeHtml(value)]),
  );
  return (text, place) =>
    place === "bash" || place === "sql"
      ? fillQuoted(place, text, names)
      : fillPlaceholders(text, place === "html" ? escaped : names);
}
