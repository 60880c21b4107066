/** A row that a transaction wrote: its table, and its key as the judge writes it. */
export interface Written {
  readonly table: string;
  readonly key: string;
}

/** Milliseconds since 1970. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Which rows were written when, as far as the writers know. */
export interface Journal {
  /**
   * Notes a transaction.
   * @param from before it was committed
   * @param to after its commit was acknowledged, or after the connection broke
   */
  readonly note: (rows: readonly Written[], at: Window, fate: "committed" | "in doubt") => void;
  /** Whether a row was written within a window, or may have been. */
  readonly touched: (row: Written, within: Window) => boolean;
  readonly counts: () => { readonly committed: number; readonly inDoubt: number };
}

/** Opens an empty journal. */
export function openJournal(): Journal {
  const windows = new Map<string, Window[]>();
  const counts = { committed: 0, inDoubt: 0 };
  const idOf = ({ table, key }: Written) => `${table} ${key}`;
  return {
    note: (rows, at, fate) => {
      counts[fate === "committed" ? "committed" : "inDoubt"] += 1;
      for (const row of rows) {
        const known = windows.get(idOf(row));
        if (known) known.push(at);
        else windows.set(idOf(row), [at]);
      }
    },
    touched: (row, { from, to }) =>
      (windows.get(idOf(row)) ?? []).some((at) => at.from <= to && at.to >= from),
    counts: () => ({ ...counts }),
  };
}
