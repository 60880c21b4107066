import Reveal from "reveal.js";
import { followPresenter } from "./presenter.ts";

const query = new URLSearchParams(location.search);
const isPresenter = query.has("presenter");
const isPrinted = query.has("print-pdf");

/** The page is a text until here; reveal.js makes a deck of what has these names. */
function asDeck(): HTMLElement | undefined {
  const deck = document.querySelector<HTMLElement>("[data-deck]");
  deck?.classList.add("reveal");
  deck?.querySelector("[data-slides]")?.classList.add("slides");
  document.documentElement.classList.add("has-deck");
  if (isPrinted) document.documentElement.dataset["theme"] = "light";
  document.documentElement.classList.toggle("presents", isPresenter);
  return deck ?? undefined;
}

const element = asDeck();
if (element) {
  const deck = new Reveal(element, {
    width: 1280,
    height: 720,
    margin: 0.04,
    center: false,
    hash: true,
    slideNumber: "c/t",
    transition: "none",
    backgroundTransition: "none",
    embedded: isPresenter,
    // Its view for phones paints backgrounds once, which a change of theme leaves behind.
    scrollActivationWidth: 0,
    ...(isPrinted ? { view: "print" as const } : {}),
  });
  await deck.initialize();
  followPresenter(deck, isPresenter);
}
