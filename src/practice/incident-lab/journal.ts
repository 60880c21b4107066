import type { Lsn } from "./lsn.ts";

/** What one transaction did to one table. */
export interface TableChange {
  /** With its schema: `public.orders`. */
  readonly table: string;
  /** Ids of rows that were inserted or updated and exist. */
  readonly written: readonly string[];
  /** Ids of rows that are gone. */
  readonly deleted: readonly string[];
  /** The publications that held the table when the change was made. */
  readonly publications: readonly string[];
}

/**
 * One thing in the WAL that a slot may send: a transaction with its COMMIT, or a message that needs
 * none.
 */
export interface JournalEntry {
  readonly kind: "commit" | "message";
  /** Where it ends. */
  readonly lsn: Lsn;
  readonly changes: readonly TableChange[];
  /** Prefixes of its logical messages. */
  readonly messages: readonly string[];
}

/** A record of the WAL, as far as the lab reads it. */
export interface WalRecord {
  readonly end_lsn: string;
  readonly xid: string;
  readonly kind: "change" | "message" | "commit" | "abort" | "other";
  /** The table of a change. */
  readonly table: string | null;
  /** The description of a message or the end of a transaction, as pg_walinspect prints it. */
  readonly description: string;
}
