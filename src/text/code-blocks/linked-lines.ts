import stylesUrl from "../../styles/linked-lines.css?url";
import { loadStyles } from "../../styles/load-styles.ts";
import {
  lineAddress,
  readLineAddress,
  type LineRange,
  type LineTarget,
} from "../links/line-fragment.ts";
import { lineBar, type LineBar } from "./line-bar.ts";

/** Class of the block that an address points to. */
const linked = "linked";
const linkedLine = "linked-line";

const linesIn = (block: Element) => [...block.querySelectorAll(".ec-line")];

/** The lines that are marked now; another end of them is counted from these. */
let marked: LineRange | undefined;

let bar: LineBar | undefined;

/** Takes the marks away, and the numbers of every block but one. */
function clear(kept: Element | null): void {
  for (const line of document.querySelectorAll(`.${linkedLine}`)) line.classList.remove(linkedLine);
  for (const block of document.querySelectorAll(`.${linked}`)) {
    if (block === kept) continue;
    block.classList.remove(linked);
    for (const added of block.querySelectorAll(".gutter, .line-bar")) added.remove();
  }
}

function number(block: Element): void {
  if (block.classList.contains(linked)) return;
  block.classList.add(linked);
  linesIn(block).forEach((line, at) => line.prepend(numberOf(block.id, at + 1)));
  bar = lineBar();
  block.querySelector("pre")?.before(bar.element);
}

/** A number that is a link to its line; it stands outside of what is copied. */
function numberOf(id: string, line: number): HTMLElement {
  const gutter = document.createElement("div");
  gutter.className = "gutter";
  const link = document.createElement("a");
  link.href = lineAddress(location.search, { id, lines: { from: line, to: line } });
  link.textContent = String(line);
  link.setAttribute("aria-label", `Link to line ${line}`);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const other = bar?.takesRange() === true || event.shiftKey ? marked : undefined;
    const from = Math.min(other?.from ?? line, line);
    const to = Math.max(other?.from ?? line, line);
    choose(id, { from, to });
  });
  gutter.append(link);
  return gutter;
}

/** Gives the page the address of lines, as a click on a link would. */
function choose(id: string, lines: LineRange): void {
  history.pushState(stateFor(id), "", lineAddress(location.search, { id, lines }));
  void showLinked();
  bar?.say(lines);
}

/**
 * The highest of what leads to a line that is in view together with it: the heading of its step or section, the item
 * of a list, the block.
 */
function leadTo(block: Element, line: Element): Element {
  const heading = document.getElementById(block.id.replace(/^run-(.*)\.\d+(?:-output)?$/, "$1"));
  const { bottom } = line.getBoundingClientRect();
  const fits = (lead: Element) => bottom - lead.getBoundingClientRect().top < innerHeight * 0.75;
  const leads = [heading, block.closest("li"), block].filter((lead) => lead !== null);
  return leads.find(fits) ?? line;
}

function mark(block: Element, { from, to }: LineRange): void {
  const lines = linesIn(block).slice(from - 1, to);
  const [first] = lines;
  marked = first && { from, to };
  for (const line of lines) line.classList.add(linkedLine);
  // What was chosen on the page is in view.
  if (block.contains(document.activeElement)) return;
  const lead = leadTo(block, first ?? block);
  lead.scrollIntoView({ block: lead === first ? "center" : "start" });
  // Who goes on by keys, or listens, goes on from here.
  first?.querySelector<HTMLElement>(".gutter a")?.focus({ preventScroll: true });
}

/** Of which block the lines in the query are: a link of the page to another place keeps the query. */
const stateFor = (id: string) => ({ ...(history.state as object | null), linesOf: id });

let isFirst = true;

/** What the page's address points to. Lines of another block are taken out of it. */
function readPage(): LineTarget {
  const read = readLineAddress(location);
  const { linesOf } = (history.state ?? {}) as { linesOf?: string };
  const isOfBlock = isFirst || linesOf === read.id || !location.search.includes("lines=");
  isFirst = false;
  const target = isOfBlock ? read : { id: read.id, lines: undefined };
  if (read.lines) {
    const address = `${location.pathname}${lineAddress(location.search, target)}`;
    history.replaceState(stateFor(target.id), "", address);
  }
  return target;
}

/**
 * Numbers the lines of the block that the page's address points to, marks those that it names, and scrolls to them. An
 * address that names nothing on the page is left to the browser; a line that the block does not have leads to the block.
 * @param isFollowed whether the reader was on the page already
 */
export async function showLinked(isFollowed = true): Promise<void> {
  const { id, lines } = readPage();
  const found = document.getElementById(id);
  const block = found?.matches(".expressive-code figure") === true ? found : null;
  clear(block);
  marked = undefined;
  if (!block) return;
  const { href } = location;
  await loadStylesOnce();
  // Somebody has gone on in the meantime.
  if (location.href !== href) return;
  for (let at = block.parentElement; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  number(block);
  if (lines) mark(block, lines);
  else if (isFollowed) bar?.say(undefined);
}

let styles: Promise<void> | undefined;
const loadStylesOnce = () => (styles ??= loadStyles(stylesUrl).catch(() => undefined));
