/** Marks the labs that were solved, wherever a page names them. */
import { storedProgress } from "./stored-progress.ts";

function show() {
  const { labs } = storedProgress.get();
  for (const place of document.querySelectorAll<HTMLElement>("[data-lab]")) {
    place.hidden = !Object.hasOwn(labs, place.dataset["lab"] ?? "");
  }
}

storedProgress.subscribe(show);
show();
