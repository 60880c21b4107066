/** The button of the finder and its dialog; what is in it is loaded when it is opened. */
class CourseSearch extends HTMLElement {
  #loaded: Promise<() => void> | undefined;

  connectedCallback() {
    const button = this.querySelector<HTMLButtonElement>(".search-open");
    const dialog = this.querySelector("dialog");
    if (!button || !dialog) return;
    if (/Mac|iPhone|iPad/.test(navigator.userAgent)) {
      const keys = button.querySelector("kbd");
      if (keys) keys.textContent = "⌘ K";
    }
    button.disabled = false;
    button.addEventListener("click", () => void this.#open(dialog));
    document.addEventListener("click", ({ target }) => {
      const asked = target instanceof Element && target.closest("[data-open-search]");
      if (asked) void this.#open(dialog);
    });
    this.querySelector(".search-close")?.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      const outside = event.target === dialog;
      const followed = event.target instanceof Element && event.target.closest("a") !== null;
      if (outside || followed) dialog.close();
    });
    addEventListener("keydown", (event) => {
      const isOpening =
        (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) ||
        (event.key === "/" && !isWriting(event.target));
      if (!isOpening) return;
      event.preventDefault();
      if (dialog.open) dialog.close();
      else void this.#open(dialog);
    });
  }

  async #open(dialog: HTMLDialogElement) {
    dialog.showModal();
    const status = this.querySelector(".search-status");
    try {
      // Browsers do not ask again for a module that failed: neither does this.
      this.#loaded ??= this.#load();
      (await this.#loaded)();
    } catch {
      if (status) {
        status.textContent =
          "Search could not be loaded. Check the connection and load the page again; " +
          "all lessons are listed on the home page, and all symptoms on the page of the runbooks.";
      }
    }
  }

  async #load() {
    if (import.meta.env.DEV) throw new Error("The index of search exists only in the built site.");
    const { openBox } = await import("./open-box.ts");
    const [box, status] = [".search-box", ".search-status"].map((name) =>
      this.querySelector<HTMLElement>(name),
    );
    if (!box || !status) throw new Error("The dialog of search is not whole.");
    return openBox({ box, status, base: import.meta.env.BASE_URL.replace(/\/$/, "") });
  }
}

/** Whether keys are letters where the focus is. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

customElements.define("course-search", CourseSearch);
