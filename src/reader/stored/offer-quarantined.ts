import { saveFile } from "./save-file.ts";
import type { Stored } from "./stored.ts";

function button(label: string, action: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", action);
  return element;
}

/**
 * Shows what was set aside of a kind: why, and buttons to download and to remove each. Shows nothing
 * when there is none.
 * @param place is emptied first
 * @param what what it was, in the plural: "names"
 */
export function offerQuarantined<T>(place: HTMLElement, stored: Stored<T>, what: string): void {
  const items = stored.quarantined().map((aside, index) => {
    const item = document.createElement("li");
    const number = index + 1;
    item.append(
      `Copy ${number}: `,
      button(`Download copy ${number}`, () =>
        saveFile(`${what}-set-aside-${number}.txt`, aside.text, "text/plain"),
      ),
      " ",
      button(`Remove copy ${number}`, () => {
        stored.dismiss(aside);
        offerQuarantined(place, stored, what);
        // The button is gone: the keys go on from where it was.
        place.tabIndex = -1;
        place.focus();
      }),
    );
    return item;
  });
  if (items.length === 0) {
    place.replaceChildren();
    return;
  }
  const text = document.createElement("p");
  text.textContent =
    `Some stored ${what} could not be read by this version of the site. ` +
    "They were set aside as they were; what could be read is shown.";
  const list = document.createElement("ul");
  list.append(...items);
  place.replaceChildren(text, list);
}
