import type { Page } from "playwright";

interface Seen {
  /** The longest task of the main thread, in ms. */
  readonly longest: number;
  /** The slowest interaction, from the input to the next frame, in ms: https://web.dev/articles/inp */
  readonly interaction: number;
}

/** Collects, in the page, how long the main thread was busy, and how long interactions took. */
export function watchPage() {
  const seen = { longest: 0, interaction: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: "longtask" });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      if (entry.interactionId) seen.interaction = Math.max(seen.interaction, entry.duration);
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
}

/** What `observe` has collected. */
export const seen = (page: Page): Promise<Seen> =>
  page.evaluate(() => (window as unknown as { seen: Seen }).seen);
