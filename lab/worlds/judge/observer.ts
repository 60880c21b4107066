import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "../database.ts";

/** Looks at the slots all the time: one that is dropped and made again looks untouched afterwards. */
export interface Observer {
  /** Slots that were there at the beginning and were not there at some later moment. */
  readonly end: () => Promise<readonly string[]>;
}

/** Milliseconds between two looks. */
const pause = 250;

/** Begins to look at the slots of a server. */
export function observeSlots({ rows }: Pick<Database, "rows">): Observer {
  const ask = () => rows("SELECT slot_name FROM pg_replication_slots WHERE NOT temporary");
  const gone = new Set<string>();
  const state = { ended: false };
  let known: readonly string[] | undefined;
  const look = async () => {
    // A server that is down says nothing about its slots.
    const names = (await ask().catch(() => undefined))?.map(([name]) => name ?? "");
    if (!names) return;
    known ??= names;
    for (const name of known) if (!names.includes(name)) gone.add(name);
  };
  const work = async () => {
    while (!state.ended) {
      await look();
      await delay(pause);
    }
  };
  const working = work();
  return {
    end: async () => {
      state.ended = true;
      await working;
      // What happened since the last look of a loaded machine counts as well.
      await look();
      return [...gone];
    },
  };
}
