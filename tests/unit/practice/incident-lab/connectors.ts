import {
  type Connector,
  type ConnectorRun,
  type SlotState,
  step,
} from "../../../../src/practice/incident-lab/simulated-connector.ts";
import type { JournalEntry, TableChange } from "../../../../src/practice/incident-lab/journal.ts";

export const orders: Connector = {
  name: "orders-cdc",
  state: "RUNNING",
  slot: "orders_cdc",
  publication: "orders_pub",
  tables: ["public.orders"],
  signals: undefined,
  snapshotMode: "initial",
  heartbeat: true,
  starts: 1,
  stored: undefined,
};
export const slot: SlotState = { restart: 90n, confirmed: 100n, lost: false };
export const stored = { lsn: 100n, after: "snapshot" } as const;

export const change = (id: string, over: Partial<TableChange> = {}): TableChange => ({
  table: "public.orders",
  written: [id],
  deleted: [],
  publications: ["orders_pub"],
  ...over,
});
export const commit = (lsn: bigint, ...changes: TableChange[]): JournalEntry => ({
  kind: "commit",
  lsn,
  changes,
  messages: [],
});
export const message = (lsn: bigint, kind: JournalEntry["kind"]): JournalEntry => ({
  kind,
  lsn,
  changes: [],
  messages: ["heartbeat"],
});

/** Lets a connector start on a slot with nothing before it. */
export function started(connector: Connector): ConnectorRun {
  return step(connector, undefined, slot, [], 100n).run;
}
