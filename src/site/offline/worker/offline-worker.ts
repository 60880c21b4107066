import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { hashedFolder } from "../offline-list.ts";
import { earlierPages } from "./earlier-pages.ts";
import { toWorker } from "./messages-to-worker.ts";
import { scope, type LastingEvent, type WorkerFetch } from "./worker-scope.ts";

// Each version answers from its own files. A new one takes over when the reader asks for it; pages that are open then
// are answered from the files of before, which stay for as long. What has a hash in its name is of one version and no
// other, so it is answered from whatever is kept, whoever asks: a lab's worker, say, which is no page.

const { files, onUse } = scope.offlineList;
const { href: base } = new URL("./", location.href);
const asEntries = (list: typeof files) =>
  list.map(({ url, revision, integrity }) => ({ url, revision, integrity }));

const whole = new PrecacheController();
whole.addToCacheList(asEntries(files));
const vital = new PrecacheController();
vital.addToCacheList(asEntries(files.filter((file) => file.vital)));

const versionCache = () => caches.open(whole.strategy.cacheName);
const usedCache = () => caches.open(`course-on-use-${base}`);
const used = new Set(onUse.map((path) => base + path));
const hashed = `${base}${hashedFolder}`;
const earlier = earlierPages();

const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };

scope.addEventListener("install", (event) => {
  void (connection?.saveData === true ? vital : whole).install(event);
});

/** Deletes the files of other versions, unless a page or a worker that waits still needs them. */
async function tidy(event: LastingEvent): Promise<void> {
  const { waiting, installing } = scope.registration;
  if (waiting ?? installing ?? !(await earlier.gone())) return;
  await whole.activate(event);
  const cache = await usedCache();
  const left = (await cache.keys()).filter(({ url }) => !used.has(url));
  await Promise.all(left.map((request) => cache.delete(request)));
}

/** Whether files of another version than this one are there: it has not come first. */
async function hasPredecessor(): Promise<boolean> {
  const own = new Set(whole.getURLsToCacheKeys().values());
  return (await (await versionCache()).keys()).some(({ url }) => !own.has(url));
}

scope.addEventListener("activate", (event) => {
  const begin = async () => {
    if (await hasPredecessor()) await earlier.note();
    // The page that brought the first worker was loaded from the same build.
    else await scope.clients.claim();
  };
  event.waitUntil(begin());
});

/** A browser may stop a worker while it is being activated: which pages are open is written down before that. */
async function takeOver(): Promise<void> {
  await earlier.note().catch(() => undefined);
  await scope.skipWaiting();
}

scope.addEventListener("message", (event) => {
  if (event.data === toWorker.takeOver) event.waitUntil(takeOver());
  if (event.data !== toWorker.keepAll) return;
  event.waitUntil(tidy(event).then(() => whole.install(event)));
});

/** The file of an address in a version before: the entry for it that is not of this version. */
async function ofEarlierVersion(address: string): Promise<Response | undefined> {
  const cache = await versionCache();
  const own = whole.getCacheKeyForURL(address);
  const entries = await cache.keys(address, { ignoreSearch: true });
  const other = entries.find(({ url }) => url !== own);
  return other ? cache.match(other) : (await usedCache()).match(address);
}

async function keptOnUse(request: Request, address: string): Promise<Response> {
  const cache = await usedCache();
  const found = await cache.match(address);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(address, answer.clone());
  return answer;
}

async function answer({ request, clientId }: WorkerFetch, address: string): Promise<Response> {
  const opens = request.mode === "navigate";
  const key = whole.getCacheKeyForURL(address);
  const isEarlier =
    !opens && ((key === undefined && address.startsWith(hashed)) || (await earlier.has(clientId)));
  const before = isEarlier ? await ofEarlierVersion(address) : undefined;
  const found = before ?? (key && (await (await versionCache()).match(key)));
  if (found) return found;
  if (used.has(address)) return keptOnUse(request, address);
  if (!opens) return fetch(request);
  return fetch(request).catch(async () => {
    return (await whole.matchPrecache(`${base}offline/`)) ?? Response.error();
  });
}

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (request.method === "GET" && address.startsWith(base))
    event.respondWith(answer(event, address));
});
