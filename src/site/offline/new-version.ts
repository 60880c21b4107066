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

/** Milliseconds after which the worker that waits is asked again. */
const patience = 1000;

/**
 * Lets the worker that waits take over, and opens the page anew from its files. It is asked until it has: Chromium
 * hurries the worker of before only if that one runs when it is asked, and waits half a minute for one that is just
 * being started (`ActivateWaitingVersionWhenReady` in its `service_worker_registration.cc`).
 */
function reload(registration: ServiceWorkerRegistration): void {
  if (!registration.waiting) {
    // Another tab has already let it take over.
    location.reload();
    return;
  }
  const ask = () => registration.waiting?.postMessage(toWorker.takeOver);
  const again = setInterval(ask, patience);
  const open = () => {
    clearInterval(again);
    location.reload();
  };
  navigator.serviceWorker.addEventListener("controllerchange", open, { once: true });
  ask();
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
  button.addEventListener("click", () => {
    button.disabled = true;
    button.textContent = "Loading …";
    reload(registration);
  });
  const later = document.createElement("button");
  later.type = "button";
  later.textContent = "Later";
  later.addEventListener("click", () => bar.remove());
  bar.append(text, button, later);
}
