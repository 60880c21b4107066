/**
 * Shows what a term means while a mouse rests on it or the keyboard is on it. What that takes is loaded
 * then. A finger follows the link: it has no way of resting on a word.
 */
const termAt = ({ target }: Event) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>("a.term") : null;

// Without the note, the link is still there.
const show = (term: HTMLAnchorElement) =>
  import("./term-note.ts").then(({ showNote }) => showNote(term)).catch(() => undefined);

addEventListener("pointerover", (event) => {
  const term = event.pointerType === "touch" ? null : termAt(event);
  if (term) void show(term);
});
addEventListener("focusin", (event) => {
  const term = termAt(event);
  if (term?.matches(":focus-visible")) void show(term);
});
