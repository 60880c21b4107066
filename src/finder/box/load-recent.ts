import type { RecentPlace } from "./recent-list.ts";

/**
 * Whether something was opened before: looked up by the end of its key, since the rest of `src/reader/stored` is more
 * than the finder may weigh before its first answer. A browser may forbid even to look.
 */
function hasRecent(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.endsWith(":finder-recent"));
  } catch {
    return false;
  }
}

/**
 * Loads what keeps the list of what was opened: now if there is something to show.
 * @returns what loads it later, for the first answer; more often does no harm
 */
export function recentLoader(place: RecentPlace): () => void {
  let loading: Promise<void> | undefined;
  const load = () => {
    loading ??= import("./recent-list.ts").then(
      ({ keepRecent }) => keepRecent(place),
      // Without it everything else is there.
      () => undefined,
    );
  };
  if (hasRecent()) load();
  return load;
}
