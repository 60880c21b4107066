import { applyCommand, applyPinch, applyWheel, commandOf, type ZoomCommand } from "./zoom.ts";

/**
 * Shows a diagram in a view of its own that fills the window. The picture itself moves there and
 * back, so that its ids stay unique on the page.
 */
class DiagramViewer {
  readonly #dialog = document.createElement("dialog");
  readonly #stage = document.createElement("div");
  readonly #title = document.createElement("p");
  readonly #level = document.createElement("output");
  readonly #fingers = new Map<number, { x: number; y: number }>();
  #home: { picture: HTMLElement; svg: SVGSVGElement; width: number; height: number } | undefined;
  #zoom = 1;

  constructor() {
    this.#dialog.className = "diagram-viewer";
    this.#title.className = "diagram-viewer-title";
    this.#stage.className = "diagram-stage";
    this.#stage.tabIndex = 0;
    this.#stage.setAttribute("role", "group");
    this.#dialog.append(this.#bar(), this.#stage);
    document.body.append(this.#dialog);
    this.#dialog.addEventListener("close", () => this.#putBack());
    this.#dialog.addEventListener("keydown", (event) => {
      const command = event.ctrlKey || event.metaKey ? undefined : commandOf(event.key);
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
    this.#home = { picture, svg, width, height };
    const title = figure.querySelector("figcaption span")?.textContent ?? "Diagram";
    this.#title.textContent = title;
    this.#dialog.setAttribute("aria-label", title);
    this.#stage.setAttribute("aria-label", `${title} (diagram)`);
    this.#stage.append(svg);
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
    const { picture, svg, width, height } = this.#home;
    svg.setAttribute("width", String(width));
    svg.setAttribute("height", String(height));
    picture.append(svg);
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
    this.#home.svg.setAttribute("width", String(this.#home.width * zoom));
    this.#home.svg.setAttribute("height", String(this.#home.height * zoom));
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
      if (event.pointerType === "mouse") stage.setPointerCapture(event.pointerId);
    });
    stage.addEventListener("pointermove", (event) => {
      const before = this.#fingers.get(event.pointerId);
      if (!before) return;
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

for (const figure of document.querySelectorAll<HTMLElement>("figure.diagram")) {
  const title = figure.querySelector("figcaption span")?.textContent ?? "diagram";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "diagram-open";
  button.textContent = "Full size";
  button.setAttribute("aria-label", `Full size: ${title}`);
  button.addEventListener("click", () => {
    viewer ??= new DiagramViewer();
    viewer.open(figure);
  });
  figure.querySelector("figcaption")?.append(button);
}
