import { placeholders } from "../../text/fences/placeholders.ts";
import { shownOf, valuesOf, type ReaderNames } from "./names-schema.ts";

/** What a page says of the names it shows; the rest of a set is the course's. */
export function shownWords(names: ReaderNames): string {
  const shown = shownOf(names);
  if (shown === "course") return "the course’s names";
  const all = Object.keys(placeholders).length;
  const own = Object.keys(valuesOf(names, shown)).length;
  return own === all ? `your ${shown} names` : `${own} of ${all} ${shown} names`;
}
