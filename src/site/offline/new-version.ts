import stylesUrl from "../../styles/new-version.css?url";
import { loadStyles } from "../../styles/load-styles.ts";
import { toWorker } from "./worker/messages-to-worker.ts";

const writes = "textarea, input, select, [contenteditable='true']";

/** Resolves once nobody types: at once, or when the field is left for something else. */
function untilNobodyTypes(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.activeElement?.matches(writes)) return;
      document.removeEventListener("focusout", later);
      resolve();
    };
    // While focus moves, no element has it.
    const later = () => setTimeout(look);
    document.addEventListener("focusout", later);
    look();
  });
}

/** Lets the worker that waits take over, and opens the page anew from its files. */
function reload({ waiting }: ServiceWorkerRegistration): void {
  if (!waiting) {
    // Another tab has already let it take over.
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), {
    once: true,
  });
  waiting.postMessage(toWorker.takeOver);
}

/** Shows, once nobody types, that a new version is there; the reader decides when to have it. */
export async function tellOfNewVersion(registration: ServiceWorkerRegistration): Promise<void> {
  await untilNobodyTypes();
  if (document.querySelector(".new-version")) return;
  const bar = document.createElement("div");
  bar.className = "new-version not-content";
  bar.setAttribute("role", "status");
  document.body.append(bar);
  await loadStyles(stylesUrl);
  const text = document.createElement("span");
  text.textContent = "A new version of this page is there.";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Reload";
  button.addEventListener("click", () => reload(registration));
  const later = document.createElement("button");
  later.type = "button";
  later.textContent = "Later";
  later.addEventListener("click", () => bar.remove());
  bar.append(text, button, later);
}
