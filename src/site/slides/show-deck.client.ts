import { followPresenter } from "./presenter.ts";

const query = new URLSearchParams(location.search);
const isPresenter = query.has("presenter");
const isPrinted = query.has("print-pdf");

/**
 * A phone held upright: a slide would be shown at a third of its size there, so the page stays a text. A sheet of paper
 * is upright as well, and changes nothing.
 */
const upright = matchMedia("screen and (orientation: portrait) and (width < 48rem)");

/** The page is a text until here; reveal.js makes a deck of what has these names. */
function asDeck(element: HTMLElement): void {
  element.classList.add("reveal");
  element.querySelector("[data-slides]")?.classList.add("slides");
  document.documentElement.classList.add("has-deck");
  if (isPrinted) document.documentElement.dataset["theme"] = "light";
  document.documentElement.classList.toggle("presents", isPresenter);
}

async function showDeck(element: HTMLElement): Promise<void> {
  const { default: Reveal } = await import("reveal.js");
  asDeck(element);
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
  // What reveal.js has made of the page it does not take back; the address holds the slide.
  if (!isPresenter && !isPrinted) upright.addEventListener("change", () => location.reload());
}

/** Shows the text from the slide on that the address names, and a deck from the slide in view on once there is room. */
function showText(element: HTMLElement): void {
  const slides = [...element.querySelectorAll(".slide")];
  const place = /^#\/(\d+)/.exec(location.hash)?.[1];
  if (place !== undefined) {
    history.scrollRestoration = "manual";
    slides[Number(place)]?.scrollIntoView();
  }
  // Turned, the text is laid out anew before anybody is told, so what is in view is kept while one reads.
  let inView = Number(place ?? 0);
  const seen = new IntersectionObserver(
    (entries) => {
      const top = entries.find(({ isIntersecting }) => isIntersecting)?.target;
      if (top && upright.matches) inView = slides.indexOf(top);
    },
    // The slide that crosses a line a fifth below the top of the window.
    { rootMargin: "-20% 0px -80% 0px" },
  );
  for (const slide of slides) seen.observe(slide);
  const turn = () => {
    if (upright.matches || matchMedia("print").matches) return;
    upright.removeEventListener("change", turn);
    seen.disconnect();
    history.replaceState(null, "", `#/${inView}`);
    void showDeck(element);
  };
  upright.addEventListener("change", turn);
}

const element = document.querySelector<HTMLElement>("[data-deck]");
if (element) {
  if (upright.matches && !isPresenter && !isPrinted) showText(element);
  else await showDeck(element);
}
