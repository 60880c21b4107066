import stylesUrl from "../../styles/finder-recent.css?url";
import { loadStyles } from "../../styles/load-styles.ts";
import { browserStorage } from "../../reader/stored/storage-adapter.ts";
import { openStored } from "../../reader/stored/stored.ts";
import type { SectionIndex } from "../search/section-index.ts";
import { keptWords, readAs, type ReadAs } from "./kept-words.ts";
import { recentSchema, withFind, type RecentFind } from "./recent-schema.ts";
import type { makeElement, resultItem } from "./results.ts";

/** What the list is made with, and what it asks of the box. */
export interface RecentPlace {
  readonly box: HTMLElement;
  readonly field: HTMLTextAreaElement;
  /** The site's base, without a slash at its end. */
  readonly base: string;
  readonly pages: SectionIndex["pages"];
  /** As what the text in the field was read; `undefined` for words. */
  readonly readAs: () => ReadAs | undefined;
  /** Handed over: imported from here, they would be a file of their own that every finder loads first. */
  readonly makeElement: typeof makeElement;
  readonly resultItem: typeof resultItem;
}

/** How many stand above answers. */
const mostAboveAnswers = 3;

const askedWords = ({ asked }: RecentFind) =>
  "words" in asked ? `From “${asked.words}”` : `From ${readAs[asked.readAs]}`;

function recentItems(finds: readonly RecentFind[], place: RecentPlace): HTMLElement[] {
  const { pages, base } = place;
  // A page that is gone, or has another address now, leads nowhere.
  return finds.flatMap((find) => {
    const section = pages.get(find.address);
    if (!section) return [];
    const { kind, page, heading, address } = section;
    const where = heading === page ? kind : `${kind}: ${page}`;
    const item = place.resultItem(base + address, heading, kind.toLowerCase(), where);
    item.append(place.makeElement("span", "finder-lead", askedWords(find)));
    return [item];
  });
}

/** A heading, the list, and what clears it. */
function recentParts(
  items: readonly HTMLElement[],
  { makeElement }: RecentPlace,
  clear: () => void,
): HTMLElement[] {
  const heading = makeElement("h2", "finder-recent", "Opened last");
  heading.id = "finder-recent";
  const list = makeElement("ol", "finder-results");
  list.append(...items);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "finder-clear";
  button.textContent = "Clear this list";
  button.addEventListener("click", clear);
  return [heading, list, button];
}

/**
 * Shows below the field what was found and opened last, while it is empty or holds what was left from before, and takes
 * down what is opened from now on. Nothing of it leaves the device.
 */
export function keepRecent(place: RecentPlace): void {
  const { box, field, base, pages } = place;
  const stored = openStored(recentSchema, browserStorage(window));
  const shown = document.createElement("section");
  shown.setAttribute("aria-labelledby", "finder-recent");
  box.append(shown);

  const clear = () => {
    stored.forget();
    for (const aside of stored.quarantined()) stored.dismiss(aside);
    field.focus();
  };
  // What stood in the field when the finder was closed: nobody asks it again before a key is pressed.
  const dialog = box.closest("dialog");
  let left = dialog?.open === false ? field.value.trim() : undefined;
  const show = () => {
    const asked = field.value.trim();
    const isIdle = asked === "" || asked === left;
    const all = isIdle ? recentItems(stored.get(), place) : [];
    // Above the answers to an old text, which stay in view.
    const items = asked === "" ? all : all.slice(0, mostAboveAnswers);
    if (asked === "") box.append(shown);
    else field.after(shown);
    if (items.length === 0) {
      // What is hidden must not be what Enter or an arrow finds.
      shown.replaceChildren();
      return;
    }
    shown.replaceChildren(...recentParts(items, place, clear));
  };
  const remember = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest("a") : null;
    const path = link && link.pathname + decodeURIComponent(link.hash);
    const address = path?.startsWith(`${base}/`) === true ? path.slice(base.length) : undefined;
    if (address === undefined || !pages.has(address)) return;
    const again = stored.get().find((find) => find.address === address);
    const asked =
      again && shown.contains(link) ? again.asked : keptWords(field.value, place.readAs());
    stored.update((finds) => withFind(finds, { address, asked }, Date.now()));
  };
  box.addEventListener("click", remember);
  box.addEventListener("auxclick", remember);
  dialog?.addEventListener("close", () => {
    left = field.value.trim();
    show();
  });
  field.addEventListener("input", () => {
    left = undefined;
    show();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || shown.childElementCount === 0) return;
    // Enter follows the first answer to what stands in the field: to nothing, none.
    event.preventDefault();
    event.stopPropagation();
    const answers = [...box.querySelectorAll("a")].filter((link) => !shown.contains(link));
    if (field.value.trim() !== "") answers[0]?.click();
  });
  stored.subscribe(show);
  void loadStyles(stylesUrl).catch(() => undefined);
  show();
}
