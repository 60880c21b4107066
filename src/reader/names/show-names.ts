import { placedName } from "../../text/fences/placed-name.ts";
import { shownOf, valuesOf, type ReaderNames } from "./names-schema.ts";
import { shownWords } from "./names-sentence.ts";

/** Puts names into every place of the page that shows one, and says which names these are. */
export function showNames(page: Document, names: ReaderNames): void {
  const shown = shownOf(names);
  const values: Partial<Record<string, string>> = shown === "course" ? {} : valuesOf(names, shown);
  for (const place of page.querySelectorAll<HTMLElement>("var[data-name]")) {
    const { name = "", in: codes = "" } = place.dataset;
    const text = placedName(name, codes, values[name]);
    // In a fence the words of the syntax are in the place: its color stays.
    const words = place.firstElementChild ?? place;
    if (words.textContent !== text) words.textContent = text;
    place.classList.toggle("own-name", values[name] !== undefined);
  }
  if (shown === "course") delete page.documentElement.dataset["names"];
  else page.documentElement.dataset["names"] = shown;
  for (const place of page.querySelectorAll("[data-shown-names]")) {
    place.textContent = shownWords(names);
  }
  for (const button of page.querySelectorAll<HTMLElement>("[data-course-names]")) {
    button.hidden = shown === "course";
  }
}
