/** Where the worker of the built site stands, below its base: no deeper than the pages it answers for. */
export const workerFile = "sw.js";

/**
 * The way out: a worker that deletes what workers before it have kept, goes, and opens their pages anew from the
 * network. What the course remembers of its reader is in another storage and stays.
 */
export const withdrawnWorker = `
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const withdraw = async () => {
    for (const name of await caches.keys())
      if (/^(?:workbox-precache|course-)/.test(name)) await caches.delete(name);
    await registration.unregister();
    for (const page of await clients.matchAll({ type: "window" }))
      await page.navigate(page.url).catch(() => undefined);
  };
  event.waitUntil(withdraw());
});
`;
