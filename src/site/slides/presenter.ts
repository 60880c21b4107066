import type { RevealApi } from "reveal.js";

/** The key that opens the presenter view, as reveal.js names it. */
const keyOfS = { keyCode: 83, key: "S", description: "Presenter view" };

const titleOf = (slide: Element | null | undefined) =>
  slide?.querySelector("h1, h2")?.textContent.trim() ?? "the end";

/** Minutes and seconds since then. */
function sinceThen(then: number): string {
  const seconds = Math.floor((Date.now() - then) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Shows beside the slide what to say, what comes next, and for how long the class goes on. */
function showNotes(deck: RevealApi, panel: HTMLElement): void {
  const part = (name: string) => panel.querySelector(`[data-${name}]`);
  const begun = Date.now();
  const tick = () => part("clock")?.replaceChildren(sinceThen(begun));
  const show = () => {
    const slides = deck.getSlides();
    const current = deck.getCurrentSlide();
    const at = slides.indexOf(current);
    part("place")?.replaceChildren(`${at + 1} of ${slides.length}`);
    part("next")?.replaceChildren(titleOf(slides[at + 1]));
    const notes = current.querySelector(".notes")?.cloneNode(true).childNodes ?? [];
    part("notes")?.replaceChildren(...notes);
  };
  panel.hidden = false;
  deck.on("slidechanged", show);
  setInterval(tick, 1000);
  show();
  tick();
}

/**
 * Keeps two windows of one deck at the same slide: what the audience sees, and the presenter's with the notes.
 * The speaker view of reveal.js writes a page with inline scripts and frames, which the site's policy forbids.
 * @param isPresenter whether this window has the notes
 */
export function followPresenter(deck: RevealApi, isPresenter: boolean): void {
  const channel = new BroadcastChannel(`slides ${location.pathname}`);
  // What one window was told it does not tell back: the other may have gone on meanwhile.
  let told: number | undefined;
  const here = () => deck.getIndices().h;
  const tell = () => channel.postMessage(here());
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (data === "where") tell();
    if (typeof data !== "number" || data === here()) return;
    told = data;
    deck.slide(data);
  });
  deck.on("slidechanged", () => {
    if (here() !== told) tell();
    told = undefined;
  });
  if (isPresenter) {
    const panel = document.querySelector<HTMLElement>("[data-presenter]");
    if (panel) showNotes(deck, panel);
    channel.postMessage("where");
    return;
  }
  const open = () => {
    window.open(`${location.pathname}?presenter`, "presenter", "popup,width=1200,height=720");
  };
  deck.addKeyBinding(keyOfS, open);
  document.querySelector("[data-presenter-open]")?.addEventListener("click", open);
}
