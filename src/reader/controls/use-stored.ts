import { useSyncExternalStore } from "react";
import type { Keeping, Stored } from "../stored/stored.ts";

/** What is stored, followed by a component; `empty` before the page has come alive. */
export function useStored<T>({ subscribe, get }: Stored<T>, empty: T): T {
  return useSyncExternalStore(subscribe, get, () => empty);
}

/** Whether the device keeps what it is given; nothing is said of it before the page has come alive. */
export function useKeeping<T>(stored: Stored<T>): Keeping {
  return useSyncExternalStore(
    stored.subscribe,
    () => stored.keeping(),
    () => "kept",
  );
}
