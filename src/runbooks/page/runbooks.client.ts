/** What the list of runbooks does: it narrows as the reader types, and keeps their platform. */
import { choosePlatform } from "./choose-platform.ts";
import { find, leftWords } from "./filter.ts";

const field = document.querySelector<HTMLInputElement>("[data-filter]");
const items = [...document.querySelectorAll<HTMLElement>(".runbook-list li")].map((item) => ({
  item,
  words: `${item.textContent} ${item.dataset["words"] ?? ""}`,
  messages: (item.dataset["messages"] ?? "").split("\n").filter(Boolean),
}));

function narrow(): void {
  const typed = field?.value ?? "";
  const found = find(items, typed);
  items.forEach(({ item }, index) => (item.hidden = found.shown[index] !== true));
  for (const group of document.querySelectorAll<HTMLElement>("[data-group]")) {
    group.hidden = group.querySelector("li:not([hidden])") === null;
  }
  const place = document.querySelector("[data-left]");
  if (place) place.textContent = leftWords(found, typed);
}

field?.addEventListener("input", narrow);
// A browser that comes back to the page may have kept what was typed.
narrow();
choosePlatform();
