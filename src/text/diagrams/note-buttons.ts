import styles from "../../styles/diagram-notes.css?inline";
import { placeNote, within, type Box } from "./note-place.ts";

/** How long a note stays while the pointer moves from its node to the note, in milliseconds. */
const patience = 250;

/**
 * Shows the notes of one diagram, one at a time, beside their nodes: in its figure, and in the view
 * that fills the window while the picture is there.
 */
class DiagramNotes {
  readonly #figure: HTMLElement;
  readonly #note = document.createElement("div");
  readonly #resized = new ResizeObserver(() => this.#place());
  #button: HTMLButtonElement | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #shown = new AbortController();

  constructor(figure: HTMLElement) {
    this.#figure = figure;
    this.#note.className = "diagram-note-text";
    // A screen reader hears the same as the description of the node's button.
    this.#note.setAttribute("aria-hidden", "true");
    this.#note.hidden = true;
    this.#stayWhilePointed(this.#note);
  }

  add(node: Element, label: string, note: Element) {
    const picture = node.closest<HTMLElement>(".diagram-picture");
    if (!picture) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "diagram-note";
    button.setAttribute("aria-label", `Note: ${label}`);
    button.setAttribute("aria-describedby", note.id);
    button.setAttribute("aria-expanded", "false");
    Object.assign(
      button.style,
      within(node.getBoundingClientRect(), picture.getBoundingClientRect()),
    );
    const show = () => this.#show(button, note);
    button.addEventListener("focus", show);
    button.addEventListener("pointerenter", show);
    button.addEventListener("click", show);
    button.addEventListener("blur", () => this.#hide());
    this.#stayWhilePointed(button);
    picture.append(button);
  }

  #stayWhilePointed(element: HTMLElement) {
    element.addEventListener("pointerenter", () => clearTimeout(this.#leaving));
    element.addEventListener("pointerleave", () => {
      this.#leaving = setTimeout(() => {
        if (document.activeElement !== this.#button) this.#hide();
      }, patience);
    });
  }

  #show(button: HTMLButtonElement, note: Element) {
    clearTimeout(this.#leaving);
    this.#hide();
    this.#button = button;
    button.setAttribute("aria-expanded", "true");
    this.#note.innerHTML = note.innerHTML;
    this.#note.hidden = false;
    this.#holder(button).append(this.#note);
    this.#place();
    this.#resized.observe(button);
    const { signal } = (this.#shown = new AbortController());
    document.addEventListener("scroll", () => this.#place(), { capture: true, signal });
    document.addEventListener("keydown", (event) => this.#leave(event), { capture: true, signal });
  }

  #holder(button: HTMLButtonElement): HTMLElement {
    return button.closest("dialog") ?? this.#figure;
  }

  #place() {
    if (!this.#button) return;
    const element = this.#holder(this.#button);
    const holder = element.getBoundingClientRect();
    const note = this.#note.getBoundingClientRect();
    const node = this.#button.getBoundingClientRect();
    const box: Box = {
      left: node.left - holder.left,
      top: node.top - holder.top,
      width: node.width,
      height: node.height,
    };
    const { left, top } = placeNote(box, note, holder);
    // Nothing can be scrolled to below a window, unlike below a figure.
    const lowest = element === this.#figure ? Infinity : holder.height - note.height;
    const inside = Math.max(0, Math.min(top, lowest));
    Object.assign(this.#note.style, { left: `${left}px`, top: `${inside}px` });
  }

  /** Escape takes the note away, and only then what lies under it. */
  #leave(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.#hide();
  }

  #hide() {
    this.#shown.abort();
    this.#resized.disconnect();
    this.#button?.setAttribute("aria-expanded", "false");
    this.#button = undefined;
    this.#note.hidden = true;
  }
}

let styled = false;

/** The looks of buttons and notes come with them: no page pays for what it does not show. */
function addStyles() {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}

/** Gives each noted node of a diagram a button, in the order of the text. */
export function addNotes(figure: HTMLElement): void {
  const viewer = document.querySelector("dialog[open].diagram-viewer");
  if (viewer && !figure.querySelector(".diagram-picture > svg")) {
    // The picture is away; it is back once the viewer, which hears of it first, has closed.
    viewer.addEventListener("close", () => addNotes(figure), { once: true });
    return;
  }
  addStyles();
  const notes = new DiagramNotes(figure);
  for (const [index, item] of figure.querySelectorAll(".diagram-notes > div").entries()) {
    const node = figure.querySelector(`[data-n="${index}"]`);
    const [label, text] = item.children;
    if (!node || !label || !text) continue;
    text.id = `${figure.id}-note-${index}`;
    notes.add(node, label.textContent, text);
  }
}
