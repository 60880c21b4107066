import stylesUrl from "../../styles/linked-lines.css?url";
import { loadStyles } from "../../styles/load-styles.ts";
import { lineFragment, readLineFragment, type LineRange } from "../links/line-fragment.ts";

/** Class of the block that an address points to. */
const linked = "linked";
const linkedLine = "linked-line";

const linesIn = (block: Element) => [...block.querySelectorAll(".ec-line")];

/** The lines that are marked now; a click with Shift goes on from them. */
let marked: LineRange | undefined;

/** Takes the marks away, and the numbers of every block but one. */
function clear(kept: Element | null): void {
  for (const line of document.querySelectorAll(`.${linkedLine}`)) line.classList.remove(linkedLine);
  for (const block of document.querySelectorAll(`.${linked}`)) {
    if (block === kept) continue;
    block.classList.remove(linked);
    for (const gutter of block.querySelectorAll(".gutter")) gutter.remove();
  }
}

function number(block: Element): void {
  if (block.classList.contains(linked)) return;
  block.classList.add(linked);
  linesIn(block).forEach((line, at) => line.prepend(numberOf(block.id, at + 1)));
}

/** A number that is a link to its line; it stands outside of what is copied. */
function numberOf(id: string, line: number): HTMLElement {
  const gutter = document.createElement("div");
  gutter.className = "gutter";
  const link = document.createElement("a");
  link.href = `#${encodeURI(lineFragment(id, { from: line, to: line }))}`;
  link.textContent = String(line);
  link.setAttribute("aria-label", `Link to line ${line}`);
  link.addEventListener("click", (event) => {
    if (!event.shiftKey || !marked) return;
    event.preventDefault();
    const from = Math.min(marked.from, line);
    const to = Math.max(marked.from, line);
    location.hash = encodeURI(lineFragment(id, { from, to }));
  });
  gutter.append(link);
  return gutter;
}

/** What an address says, or its raw text when it is not well-formed. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

function mark(block: Element, { from, to }: LineRange): void {
  const lines = linesIn(block).slice(from - 1, to);
  const [first] = lines;
  marked = first && { from, to };
  for (const line of lines) line.classList.add(linkedLine);
  // What was chosen on the page is in view.
  if (block.contains(document.activeElement)) return;
  (first ?? block).scrollIntoView({ block: first ? "center" : "start" });
  // Who goes on by keys, or listens, goes on from here.
  first?.querySelector<HTMLElement>(".gutter a")?.focus({ preventScroll: true });
}

/**
 * Numbers the lines of the block that an address points to, marks those that it names, and scrolls to them. An address
 * that names nothing on the page is left to the browser; a line that the block does not have leads to the block.
 * @param hash the page's fragment with its `#`
 */
export async function showLinked(hash: string): Promise<void> {
  const { id, lines } = readLineFragment(decoded(hash));
  const found = document.getElementById(id);
  const block = found?.matches(".expressive-code figure") === true ? found : null;
  clear(block);
  marked = undefined;
  if (!block) return;
  await loadStylesOnce();
  // Somebody has gone on in the meantime.
  if (location.hash !== hash) return;
  for (let at = block.parentElement; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  number(block);
  if (lines) mark(block, lines);
}

let styles: Promise<void> | undefined;
const loadStylesOnce = () => (styles ??= loadStyles(stylesUrl).catch(() => undefined));
