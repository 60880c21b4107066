import { setTimeout as delay } from "node:timers/promises";
import { databaseAt, type Database } from "./database.ts";

/** A slot of somebody else. */
export const foreignSlot = "reporting";

export type ForeignSlot = "logical" | "physical";

/** The owner of the foreign slot, who reads it now and then, and knows where it was left. */
export interface ForeignReader {
  /**
   * Stops reading.
   * @returns whether somebody else has moved or emptied the slot, or made it anew
   */
  readonly end: () => Promise<boolean>;
}

const how = {
  logical: {
    position: "confirmed_flush_lsn",
    read: `SELECT count(*) FROM pg_logical_slot_get_changes('${foreignSlot}', NULL, 5000)`,
  },
  physical: {
    position: "restart_lsn",
    read: `SELECT pg_replication_slot_advance('${foreignSlot}', pg_current_wal_lsn())`,
  },
} as const;

/**
 * Reads the foreign slot as its owner would.
 * @param port of the server that is asked; on another server it is another slot
 * @param pause milliseconds between two reads
 */
export function readForeignSlot(
  port: () => number,
  kind: ForeignSlot,
  pause = 7000,
  { rows }: Pick<Database, "rows"> = databaseAt(port, "billing"),
): ForeignReader {
  const { position, read } = how[kind];
  const ended = new AbortController();
  let [left, at, moved] = ["0/0", port(), false];
  const ask = async (than: string) => {
    const [row] = await rows(
      `SELECT ${position}, ${position} > $1::pg_lsn FROM pg_replication_slots WHERE slot_name = $2`,
      [than, foreignSlot],
    );
    return { now: row?.[0] ?? undefined, beyond: row?.[1] === "t" };
  };
  // A server that is down, and one without the slot, says nothing.
  const look = async () => {
    if (port() !== at) [left, at] = ["0/0", port()];
    if (left !== "0/0" && (await ask(left)).beyond) moved = true;
  };
  const forget = () => void (left = "0/0");
  const work = async () => {
    while (!ended.signal.aborted) {
      await look()
        .then(() => rows(read))
        .then(async () => void (left = (await ask(left)).now ?? "0/0"))
        .catch(forget);
      await delay(pause, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  };
  const working = work();
  return {
    end: async () => {
      ended.abort();
      await working;
      await look().catch(forget);
      return moved;
    },
  };
}
