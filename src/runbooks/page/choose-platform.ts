import { browserStorage } from "../../reader/stored/storage-adapter.ts";
import { openStored } from "../../reader/stored/stored.ts";
import { choiceIn, choiceWords, isFor, searchWith, type Aspect, type Choice } from "./choice.ts";
import { choiceSchema, choiceOf, keepChoice } from "./choice-schema.ts";

const stored = openStored(choiceSchema, browserStorage(window));
const fields = [...document.querySelectorAll<HTMLSelectElement>("select[data-aspect]")];
const variants = [...document.querySelectorAll<HTMLElement>(".on")];

/** What the address said when the page was opened counts for this visit, whatever is kept. */
let given: Choice | undefined = choiceIn(location.search);
if (Object.keys(given).length === 0) given = undefined;

function show(choice: Choice): void {
  for (const field of fields) field.value = choice[field.dataset["aspect"] as Aspect] ?? "";
  for (const variant of variants) {
    const { platform = "", postgresql = "" } = variant.dataset;
    const platforms = platform.split(" ").filter(Boolean);
    variant.hidden = !isFor({ platforms, postgresql }, choice);
  }
  const hidden = variants.filter((variant) => variant.hidden).length;
  const onRunbook = document.querySelector("[data-runbook]") ? hidden : undefined;
  for (const place of document.querySelectorAll("[data-chosen]")) {
    place.textContent = choiceWords(choice, onRunbook);
  }
  const search = searchWith(location.search, choice);
  history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
  for (const place of document.querySelectorAll("[data-address]")) {
    place.textContent = `${location.origin}${location.pathname}${search}`;
  }
  // A link to another runbook goes on with what counts here.
  for (const link of document.querySelectorAll<HTMLAnchorElement>("main a[href*='/']")) {
    if (/\/runbooks\/([\w-]+\/)?$/.test(link.pathname) && link.origin === location.origin)
      link.search = searchWith(link.search, choice);
  }
}

const apply = () => show(given ?? choiceOf(stored.get()));

/** Shows the variants for the reader's system, and keeps it when the reader chooses another. */
export function choosePlatform(): void {
  for (const field of fields) {
    field.addEventListener("change", () => {
      const values = fields.map(({ dataset, value }) => [dataset["aspect"], value] as const);
      const choice = Object.fromEntries(values.filter(([, value]) => value !== "")) as Choice;
      given = undefined;
      stored.update((kept) => keepChoice(kept, choice, Date.now()));
      // Also when it is what was kept all along, and only the address had said something else.
      apply();
    });
  }
  stored.subscribe(apply);
  apply();
}
