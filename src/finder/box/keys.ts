/**
 * Moves the focus from the field to what was found and back, as the arrow keys say; Enter in the field follows the
 * first link, which the most severe finding stands behind.
 * @param box what holds the field and all that was found
 */
export function moveByKeys(
  event: KeyboardEvent,
  field: HTMLTextAreaElement,
  box: HTMLElement,
): void {
  // The keys of somebody who composes a letter are not for us.
  if (event.isComposing) return;
  const links = [...box.querySelectorAll("a")];
  const at = links.findIndex((link) => link === document.activeElement);
  if (event.key === "Enter" && event.target === field && !event.shiftKey) {
    event.preventDefault();
    links[0]?.click();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  // In a pasted text of several lines the arrows move between its lines.
  const isWithin = at === -1 && field.value.includes("\n");
  if (step === undefined || isWithin || links.length === 0 || (at === -1 && step === -1)) return;
  event.preventDefault();
  const next = at + step;
  (next < 0 ? field : (links[next] ?? links[at]))?.focus();
}
