import { fillPlaceholders, type PlaceholderName } from "../fences/placeholders.ts";

/** The names of a reader's system, by placeholder. */
export type Names = Readonly<Record<PlaceholderName, string>>;

/** Where a text stands decides how a name is written in it. */
export type Place = "bash" | "sql" | "text" | "markdown" | "html";

/** Puts names into a text. */
export type Fill = (text: string, place: Place) => string;

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Puts names into texts as they are; their rules allow nothing that shells or SQL would read. */
export function fillWith(names: Names): Fill {
  const escaped = Object.fromEntries(
    Object.entries(names).map(([name, value]) => [name, escapeHtml(value)]),
  );
  return (text, place) => fillPlaceholders(text, place === "html" ? escaped : names);
}
