import type { ShownSection } from "../search/section-index.ts";

function line(className: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}

function resultOf({ address, kind, page, heading, lead }: ShownSection, base: string): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = base + address;
  link.append(line("finder-heading", heading));
  const where = heading === page ? kind : `${kind}: ${page}`;
  item.append(link, line(`finder-kind finder-${kind.toLowerCase()}`, where));
  if (lead) item.append(line("finder-lead", lead));
  return item;
}

/** Shows what was found, in its order. */
export function listResults(list: HTMLElement, found: readonly ShownSection[], base: string): void {
  list.replaceChildren(...found.map((section) => resultOf(section, base)));
}

/** Moves the focus from the field to the results and among them, as the arrow keys say. */
export function moveInResults(event: KeyboardEvent, field: HTMLElement, list: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...list.querySelectorAll("a")];
  const at = links.findIndex((link) => link === document.activeElement);
  // In a pasted text of several lines the arrows move between its lines.
  const isWithin = at === -1 && field instanceof HTMLTextAreaElement && field.value.includes("\n");
  if (isWithin || links.length === 0 || (at === -1 && step === -1)) return;
  event.preventDefault();
  const next = at + step;
  (next < 0 ? field : (links[next] ?? links[at]))?.focus();
}
