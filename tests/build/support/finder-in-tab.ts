import { expect, vi } from "vitest";
import type { UnwatchedTab } from "./unwatched-tabs.ts";

/**
 * Asks until the page gives this: it may be opened anew meanwhile. Chromium may let a new worker wait for half a minute,
 * until the old one is idle.
 */
export async function untilRuns<Result>(tab: UnwatchedTab, inPage: () => Result, wanted: Result) {
  await vi.waitFor(
    async () => expect(await tab.run(inPage), String(inPage)).toEqual(wanted),
    60_000,
  );
}

/** Opens the finder in a tab, and waits until it has found a section of the small course. */
export async function findsSlotStates(tab: UnwatchedTab): Promise<void> {
  await tab.toFront();
  await untilRuns(tab, () => document.querySelector(".search-open:enabled") !== null, true);
  await tab.run(() => document.querySelector<HTMLElement>(".search-open")?.click());
  const type = () => {
    const field = document.querySelector<HTMLTextAreaElement>("dialog[open] textarea");
    if (!field) return false;
    field.value = "slot states";
    return field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  await untilRuns(tab, type, true);
  const first = () =>
    document.querySelector(".finder-results a")?.textContent.includes("Slot states");
  await untilRuns(tab, first, true);
  await tab.run(() => document.querySelector<HTMLDialogElement>("dialog[open]")?.close());
}

/** Style sheets of the finder that a tab has loaded. */
export const stylesOfFinder = (tab: UnwatchedTab) =>
  tab.run(() =>
    performance
      .getEntriesByType("resource")
      .flatMap(({ name }) => /finder\.[^/]*css/.exec(name) ?? []),
  );
