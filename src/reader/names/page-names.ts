/** What a page does once a reader has names of their own, or wants to. Loaded on demand. */
import { browserStorage } from "../stored/storage-adapter.ts";
import { openStored } from "../stored/stored.ts";
import { afterPaint } from "../../styles/after-paint.ts";
import { namesSchema, show } from "./names-schema.ts";
import { showNames } from "./show-names.ts";

/** The reader's names on this device. */
export const storedNames = openStored(namesSchema, browserStorage(window));

const apply = () => showNames(document, storedNames.get());

apply();
// A lesson has hundreds of places: what was pressed is answered first, and they follow.
storedNames.subscribe(() => afterPaint(apply));
for (const button of document.querySelectorAll("[data-course-names]")) {
  button.addEventListener("click", () => {
    storedNames.update((names) => show(names, "course", Date.now()));
    // The button is gone now: the keys go on from the one beside it.
    button.parentElement?.querySelector<HTMLElement>("[data-open-names]")?.focus();
  });
}
