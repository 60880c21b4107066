import stylesUrl from "@pagefind/default-ui/css/ui.css?url";
import { loadStyles } from "../../styles/load-styles.ts";

/** What can be searched; shown in the empty field. */
const prompt = "Search lessons, commands, diagrams";

/** The search button and its dialog. */
class CourseSearch extends HTMLElement {
  #loaded: Promise<void> | undefined;

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
    this.querySelector(".search-close")?.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      const outside = event.target === dialog;
      const followed = event.target instanceof Element && event.target.closest("a") !== null;
      if (outside || followed) dialog.close();
    });
    addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
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
      await this.#loaded;
      if (status) status.textContent = "";
      this.querySelector("input")?.focus();
    } catch {
      if (status) {
        status.textContent =
          "Search could not be loaded. Check the connection and load the page again; " +
          "all lessons are listed on the home page.";
      }
    }
  }

  async #load() {
    if (import.meta.env.DEV) throw new Error("The search index exists only in the built site.");
    const [{ PagefindUI }] = await Promise.all([
      import("@pagefind/default-ui"),
      loadStyles(stylesUrl),
    ]);
    const base = import.meta.env.BASE_URL.replace(/\/$/, "");
    new PagefindUI({
      element: ".search-box",
      baseUrl: import.meta.env.BASE_URL,
      bundlePath: `${base}/pagefind/`,
      showImages: false,
      showSubResults: true,
      resetStyles: false,
      translations: { placeholder: prompt },
    });
    // Pagefind names its field by a title alone, which not every screen reader tells.
    this.querySelector("input")?.setAttribute("aria-label", prompt);
  }
}

customElements.define("course-search", CourseSearch);
