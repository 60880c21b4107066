import { applyCommand, applyPinch, applyWheel, zoomCommand, type ZoomCommand } from "./zoom.ts";

/**
 * Shows a diagram in a view of its own that fills the window. The picture itself moves there and
 * back, with the buttons of its notes, so that its ids stay unique on the page.
 */
class DiagramViewer {
  readonly #dialog = document.createElement("dialog");
  readonly #stage = document.createElement("div");
  readonly #sheet = document.createElement("div");
  readonly #title = document.createElement("p");
  readonly #level = document.createElement("output");
  readonly #fingers = new Map<number, { x: number; y: number }>();
  #home: { picture: HTMLElement; width: number; height: number } | undefined;
  #zoom = 1;

  constructor() {
    this.#dialog.className = "diagram-viewer";
    this.#title.className = "diagram-viewer-title";
    this.#stage.className = "diagram-stage";
    this.#sheet.className = "diagram-sheet";
    this.#stage.append(this.#sheet);
    this.#stage.tabIndex = 0;
    this.#stage.setAttribute("role", "group");
    this.#dialog.append(this.#bar(), this.#stage);
    document.body.append(this.#dialog);
    this.#dialog.addEventListener("close", () => this.#putBack());
    this.#dialog.addEventListener("keydown", (event) => {
      const command = event.ctrlKey || event.metaKey ? undefined : zoomCommand(event.key);
      if (!command) return;
      event.preventDefault();
      this.#command(command);
    });
    this.#stage.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        this.#set(applyWheel(this.#zoom, event.deltaY), event);
      },
      { passive: false },
    );
    this.#listenToFingers();
  }

  open(figure: HTMLElement) {
    const picture = figure.querySelector<HTMLElement>(".diagram-picture");
    const svg = picture?.querySelector("svg");
    if (!picture || !svg) return;
    const { width, height } = svg.viewBox.baseVal;
    this.#home = { picture, width, height };
    const title = figure.querySelector("figcaption span")?.textContent ?? "Diagram";
    this.#title.textContent = title;
    this.#dialog.setAttribute("aria-label", title);
    this.#stage.setAttribute("aria-label", `${title} (diagram)`);
    this.#sheet.append(...picture.childNodes);
    this.#dialog.showModal();
    this.#stage.focus();
    this.#set(this.#fit());
  }

  /** The zoom at which the whole diagram is seen; never smaller than its own size. */
  #fit(): number {
    if (!this.#home) return 1;
    const { clientWidth, clientHeight } = this.#stage;
    const { width, height } = this.#home;
    return Math.max(1, Math.min((clientWidth - 32) / width, (clientHeight - 32) / height, 3));
  }

  #putBack() {
    if (!this.#home) return;
    this.#home.picture.append(...this.#sheet.childNodes);
    this.#home = undefined;
    this.#fingers.clear();
  }

  #bar(): HTMLElement {
    const bar = document.createElement("div");
    bar.className = "diagram-viewer-bar";
    const button = (label: string, text: string, action: () => void) => {
      const element = document.createElement("button");
      element.type = "button";
      element.textContent = text;
      element.setAttribute("aria-label", label);
      element.addEventListener("click", action);
      return element;
    };
    this.#level.setAttribute("aria-label", "Zoom");
    bar.append(
      this.#title,
      button("Zoom out", "−", () => this.#command("out")),
      this.#level,
      button("Zoom in", "+", () => this.#command("in")),
      button("1:1, original size", "1:1", () => this.#command("reset")),
      button("Close", "Close", () => this.#dialog.close()),
    );
    return bar;
  }

  #command(command: ZoomCommand) {
    this.#set(applyCommand(this.#zoom, command));
  }

  /** Sets the zoom and keeps the point under the pointer, or the middle, where it is. */
  #set(zoom: number, point?: { clientX: number; clientY: number }) {
    if (!this.#home) return;
    const stage = this.#stage;
    const box = stage.getBoundingClientRect();
    const x = point ? point.clientX - box.left : box.width / 2;
    const y = point ? point.clientY - box.top : box.height / 2;
    const ratio = zoom / this.#zoom;
    const left = (stage.scrollLeft + x) * ratio - x;
    const top = (stage.scrollTop + y) * ratio - y;
    this.#zoom = zoom;
    this.#sheet.style.inlineSize = `${this.#home.width * zoom}px`;
    this.#sheet.style.blockSize = `${this.#home.height * zoom}px`;
    this.#level.textContent = `${Math.round(zoom * 100)} %`;
    stage.scrollTo({ left, top, behavior: "instant" });
  }

  #listenToFingers() {
    const stage = this.#stage;
    const distance = () => {
      const [a, b] = [...this.#fingers.values()];
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
    };
    const forget = (event: PointerEvent) => void this.#fingers.delete(event.pointerId);
    stage.addEventListener("pointerdown", (event) => {
      this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      // A stage that has the pointer would keep the click from a note's button.
      const onNote = event.target instanceof Element && event.target.closest("button");
      if (event.pointerType === "mouse" && !onNote) stage.setPointerCapture(event.pointerId);
    });
    stage.addEventListener("pointermove", (event) => {
      const before = this.#fingers.get(event.pointerId);
      if (!before) return;
      if (event.buttons === 0) return forget(event);
      const was = distance();
      this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (this.#fingers.size === 2) this.#set(applyPinch(this.#zoom, was, distance()), event);
      else stage.scrollBy(before.x - event.clientX, before.y - event.clientY);
    });
    for (const name of ["pointerup", "pointercancel", "lostpointercapture"] as const) {
      stage.addEventListener(name, forget);
    }
  }
}

let viewer: DiagramViewer | undefined;

/** Shows a figure's picture in the viewer, which all diagrams of a page share. */
export function openDiagram(figure: HTMLElement): void {
  viewer ??= new DiagramViewer();
  viewer.open(figure);
}
