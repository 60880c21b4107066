import type { LineRange } from "../links/line-fragment.ts";

/** What stands above the numbered lines of a block: what was chosen, its address, and a choice without Shift. */
export interface LineBar {
  readonly element: HTMLElement;
  /** Says what the address of the page leads to now. */
  say: (lines: LineRange | undefined) => void;
  /** Whether the next number is the other end of what is chosen; it is asked once. */
  takesRange: () => boolean;
}

const wordsFor = (lines: LineRange | undefined) => {
  if (!lines) return "this block";
  return lines.from === lines.to ? `line ${lines.from}` : `lines ${lines.from} to ${lines.to}`;
};

function buttonOf(text: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", press);
  return button;
}

/** A bar for one block; a phone shows no fragment, so the bar says that there is an address. */
export function lineBar(): LineBar {
  const element = document.createElement("div");
  element.className = "line-bar";
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const range = buttonOf("Up to another line", () => {
    range.ariaPressed = range.ariaPressed === "true" ? "false" : "true";
  });
  range.ariaPressed = "false";
  const copy = buttonOf("Copy the address", () => {
    navigator.clipboard.writeText(location.href).then(
      () => status.replaceChildren("The address is copied."),
      () => status.replaceChildren("Copy the address from the address bar."),
    );
  });
  element.append(status, copy, range);
  return {
    element,
    say: (lines) => {
      status.replaceChildren(`The page's address leads to ${wordsFor(lines)} now.`);
      range.hidden = !lines;
    },
    takesRange: () => {
      const takes = range.ariaPressed === "true";
      range.ariaPressed = "false";
      return takes;
    },
  };
}
