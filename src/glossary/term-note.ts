/** The note beside a term of a lesson. Loaded when the first one is shown. */
import stylesUrl from "../styles/term-note.css?url";
import { loadStyles } from "../styles/load-styles.ts";
import { termsFile, type TermMeanings } from "./meanings-file.ts";

/** Milliseconds in which a pointer may leave the term for its note. */
const grace = 200;
/** Between a term and its note, in pixels. */
const room = 6;

const note = document.createElement("div");
note.id = "term-note";
note.className = "term-note";
note.popover = "manual";
note.setAttribute("role", "tooltip");

let loaded: Promise<TermMeanings> | undefined;
let shown: HTMLAnchorElement | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;
/** Whether the note was opened by a finger, which rests nowhere: it stays until another place is touched. */
let isTapped = false;

async function load(term: HTMLAnchorElement): Promise<TermMeanings> {
  const [response] = await Promise.all([
    fetch(new URL(termsFile, term.href)),
    loadStyles(stylesUrl),
  ]);
  if (!response.ok) throw new Error(`${termsFile}: ${response.status}`);
  document.body.append(note);
  return (await response.json()) as TermMeanings;
}

function hide(): void {
  clearTimeout(leaving);
  shown?.removeAttribute("aria-describedby");
  shown = undefined;
  isTapped = false;
  note.hidePopover();
}

/** Hides the note, unless pointer or keyboard is on the term or the note when the time is over. */
function hideSoon(): void {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    const isHeld = isTapped || note.matches(":hover") || shown?.matches(":hover, :focus-visible");
    if (!isHeld) hide();
  }, grace);
}

/** Below the term, or above it where there is no room; never beyond the window. */
function place(term: HTMLAnchorElement): void {
  // A term may be broken over two lines: the note belongs to the first of them.
  const [line = term.getBoundingClientRect()] = term.getClientRects();
  const { offsetWidth: width, offsetHeight: height } = note;
  const isBelow = line.bottom + room + height <= innerHeight;
  note.style.top = `${isBelow ? line.bottom + room : Math.max(0, line.top - room - height)}px`;
  note.style.left = `${Math.max(16, Math.min(line.left, document.documentElement.clientWidth - width - 16))}px`;
}

/** What stands between backticks is code. */
const parts = (text: string): Node[] =>
  text.split("`").map((part, at) => {
    if (at % 2 === 0) return document.createTextNode(part);
    return Object.assign(document.createElement("code"), { textContent: part });
  });

async function meaningOf(term: HTMLAnchorElement): Promise<string | undefined> {
  try {
    return (await (loaded ??= load(term)))[term.hash.slice(1)];
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}

function open(term: HTMLAnchorElement, content: readonly Node[]): void {
  if (shown) hide();
  shown = term;
  note.replaceChildren(...content);
  term.setAttribute("aria-describedby", note.id);
  note.showPopover();
  place(term);
}

/**
 * Shows what a term means, until pointer and keyboard have left it and its note, or Escape is pressed.
 * @throws Error when the meanings cannot be loaded; the next term asks again
 */
export async function showNote(term: HTMLAnchorElement): Promise<void> {
  clearTimeout(leaving);
  if (shown === term) return;
  const means = await meaningOf(term);
  if (means === undefined || shown === term || !term.matches(":hover, :focus-visible")) return;
  open(term, parts(means));
}

/**
 * Shows what a tapped term means, with a link to its entry, until another place is touched. A second tap
 * follows the link.
 * @throws Error when the meanings cannot be loaded, or have no such term
 */
export async function tapTerm(term: HTMLAnchorElement): Promise<void> {
  if (shown === term && isTapped) {
    location.assign(term.href);
    return;
  }
  const means = await meaningOf(term);
  if (means === undefined) throw new Error(`${termsFile}: ${term.hash}`);
  const link = Object.assign(document.createElement("a"), {
    href: term.href,
    textContent: "In the glossary",
  });
  open(term, [...parts(means), document.createTextNode(" "), link]);
  isTapped = true;
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && shown) hide();
});
addEventListener("pointerout", (event) => {
  if (
    shown &&
    event.target instanceof Node &&
    (shown.contains(event.target) || note.contains(event.target))
  )
    hideSoon();
});
addEventListener("pointerdown", ({ target }) => {
  const isOutside = target instanceof Node && !shown?.contains(target) && !note.contains(target);
  if (isTapped && isOutside) hide();
});
addEventListener("focusout", hideSoon);
addEventListener("scroll", () => shown && hide(), { passive: true });
