import { toWorker } from "./worker/messages-to-worker.ts";

type Connection = { readonly saveData?: boolean } | undefined;

/** Tells the reader of a worker that has everything of a new version and waits. */
async function tellOf(registration: ServiceWorkerRegistration): Promise<void> {
  const { tellOfNewVersion } = await import("./new-version.ts");
  await tellOfNewVersion(registration);
}

/**
 * Registers the worker, and tells of a new version now or when it comes. A browser that allows no workers reads as
 * before.
 * @param worker its address
 * @param site the base of the site, for which it answers
 */
async function keepOffline(worker: string, site: string): Promise<void> {
  const workers = navigator.serviceWorker;
  const registration = await workers.register(worker, { scope: site, updateViaCache: "none" });
  const tellWhenReady = () => {
    // The first worker is no new version.
    if (registration.waiting && registration.active) void tellOf(registration);
  };
  tellWhenReady();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tellWhenReady);
  });
  const { active } = await workers.ready;
  const { connection } = navigator as { connection?: Connection };
  if (connection?.saveData !== true) active?.postMessage(toWorker.keepAll);
}

/** Milliseconds after which a browser that is never idle keeps the site all the same. */
const idleWithin = 5000;

/** Keeps the site for reading offline, once the page is there and the browser has time. */
export function keepOfflineLater(worker: string, site: string): void {
  if (!("serviceWorker" in navigator)) return;
  const begin = () => void keepOffline(worker, site).catch(() => undefined);
  const idle = () =>
    "requestIdleCallback" in window
      ? requestIdleCallback(begin, { timeout: idleWithin })
      : setTimeout(begin, 1000);
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
}
