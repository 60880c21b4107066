/**
 * Shows what a term means while a mouse rests on it or the keyboard is on it, and when a finger taps it:
 * the reader stays in the lesson. What that takes is loaded then.
 */
const termAt = ({ target }: Event) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>("a.term") : null;

const note = () => import("./term-note.ts");

// Without the note, the link is still there.
const show = (term: HTMLAnchorElement) =>
  note()
    .then(({ showNote }) => showNote(term))
    .catch(() => undefined);

// What a click came from: not every browser says so of the click itself.
let isTouch = false;
addEventListener(
  "pointerdown",
  ({ pointerType }) => {
    isTouch = pointerType === "touch";
  },
  { passive: true },
);
addEventListener("click", (event) => {
  const term = isTouch && termAt(event);
  if (!term || event.detail === 0) return;
  event.preventDefault();
  void note()
    .then(({ tapTerm }) => tapTerm(term))
    .catch(() => location.assign(term.href));
});
addEventListener("pointerover", (event) => {
  const term = event.pointerType === "touch" ? null : termAt(event);
  if (term) void show(term);
});
addEventListener("focusin", (event) => {
  const term = termAt(event);
  if (term?.matches(":focus-visible")) void show(term);
});
