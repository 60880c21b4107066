import type { JournalEntry, TableChange } from "./journal.ts";
import type { Lsn } from "./lsn.ts";

/** A connector as Connect has it: what somebody has configured, and its stored offset. */
export interface Connector {
  readonly name: string;
  readonly state: "RUNNING" | "PAUSED" | "STOPPED";
  readonly slot: string;
  readonly publication: string;
  /** `table.include.list`. */
  readonly tables: readonly string[];
  /** `signal.data.collection`. */
  readonly signals: string | undefined;
  readonly snapshotMode: "initial" | "no_data" | "when_needed";
  /** `heartbeat.interval.ms` is above 0. */
  readonly heartbeat: boolean;
  /** Counts the starts of its task: each change of its configuration is one. */
  readonly starts: number;
  /** The stored offset; `undefined` when none is stored. */
  readonly stored: Offset | undefined;
}

export interface Offset {
  readonly lsn: Lsn;
  /** What was last delivered: nothing but a snapshot, a transaction, a message without COMMIT. */
  readonly after: "snapshot" | JournalEntry["kind"];
}

/** The columns of `pg_replication_slots` that decide what a connector can do. */
export interface SlotState {
  readonly restart: Lsn | undefined;
  readonly confirmed: Lsn | undefined;
  readonly lost: boolean;
}

/** What a connector remembers from minute to minute; none before its first. */
export interface ConnectorRun {
  readonly starts: number;
  readonly task: "RUNNING" | "FAILED" | undefined;
  readonly trace: string;
  /** It looks for the COMMIT after the stored one, and confirms nothing until it has found it. */
  readonly searching: boolean;
  /** How far it has read the journal. */
  readonly read: Lsn;
  /** What it received last in this run, and what before that. */
  readonly received: Offset | undefined;
  readonly before: Offset | undefined;
}

/** What happens in one minute of a connector. */
export interface ConnectorMinute {
  readonly run: ConnectorRun;
  readonly createSlot: boolean;
  /** Takes a snapshot of all its tables. */
  readonly snapshot: boolean;
  readonly delivered: readonly TableChange[];
  /** Changes of its signal table. */
  readonly signaled: readonly TableChange[];
  /** Changes of its tables that it will never receive, and why. */
  readonly missed: readonly { readonly change: TableChange; readonly why: Miss }[];
  /** The position it flushes to the slot, and stores. */
  readonly confirm: Offset | undefined;
}

/** `skipped`: the slot begins after them. `unpublished`: the publication did not hold the table. */
export type Miss = "skipped" | "unpublished";

export const noSlotTrace =
  "The connector is trying to read change stream starting at the stored offset, but this is no longer available on the server. Reconfigure the connector to use a snapshot mode when needed.";
export const lostSlotTrace = (slot: string) =>
  `Cannot obtain valid replication slot '${slot}' for plugin 'pgoutput': concurrent tx probably blocks taking snapshot.`;

const nothing = {
  createSlot: false,
  snapshot: false,
  delivered: [],
  signaled: [],
  missed: [],
  confirm: undefined,
} satisfies Omit<ConnectorMinute, "run">;

const ended = (
  starts: number,
  task: ConnectorRun["task"],
  trace: string,
  read: Lsn,
): ConnectorRun => ({
  starts,
  task,
  trace,
  searching: false,
  read,
  received: undefined,
  before: undefined,
});

const isMine = ({ tables }: Connector, { table }: TableChange) => tables.includes(table);

/**
 * One minute of a connector, as the lab has proved the real one to behave
 * (`tests/proofs/dropped-slot`, `lost-slot`, `quiet-cluster`, `heartbeat-table`,
 * `shared-publication`, `pause-and-stop`).
 * @param run what it remembers; `undefined` at its first minute
 * @param slot its slot; `undefined` when there is none
 * @param journal what was ever written to the WAL
 * @param end the end of the WAL
 */
export function step(
  connector: Connector,
  run: ConnectorRun | undefined,
  slot: SlotState | undefined,
  journal: readonly JournalEntry[],
  end: Lsn,
): ConnectorMinute {
  const started = run?.starts === connector.starts && run.task === "RUNNING";
  if (connector.state === "STOPPED")
    return { run: ended(-1, undefined, "", run?.read ?? end), ...nothing };
  if (connector.state === "PAUSED")
    return { run: { ...(run ?? ended(connector.starts, "RUNNING", "", end)) }, ...nothing };
  if (run?.starts === connector.starts && run.task === "FAILED") return { run, ...nothing };
  if (slot?.lost) {
    const trace = lostSlotTrace(connector.slot);
    return { run: ended(connector.starts, undefined, trace, run?.read ?? end), ...nothing };
  }
  if (started && slot) return stream(connector, run, journal, []);
  return begin(connector, run?.read, slot, journal, end);
}

/** A task starts: it needs its slot, and an offset that the slot can serve. */
function begin(
  connector: Connector,
  lastRead: Lsn | undefined,
  slot: SlotState | undefined,
  journal: readonly JournalEntry[],
  end: Lsn,
): ConnectorMinute {
  const { stored, starts } = connector;
  const whenNeeded = connector.snapshotMode === "when_needed";
  const gone = stored !== undefined && !canServe(slot, stored);
  if (gone && !whenNeeded)
    return { run: ended(starts, "FAILED", noSlotTrace, lastRead ?? end), ...nothing };
  const from = slot?.confirmed ?? end;
  const fresh = stored === undefined || gone;
  const snapshot = fresh && connector.snapshotMode !== "no_data";
  const read = fresh || stored.lsn < from ? from : stored.lsn;
  const run = {
    ...ended(starts, "RUNNING", "", read),
    searching: !fresh && stored.after === "commit",
  };
  // A snapshot brings the rows that exist, and tells of no deleted one.
  const skipped = journal
    .filter(({ lsn }) => lastRead !== undefined && lsn > lastRead && lsn <= read)
    .flatMap(({ changes }) => changes.filter((change) => isMine(connector, change)))
    .map((change) => (snapshot ? { ...change, written: [] } : change))
    .filter(({ written, deleted }) => written.length + deleted.length > 0);
  const streamed = stream(connector, run, journal, skipped);
  return {
    ...streamed,
    createSlot: slot === undefined,
    snapshot,
    confirm: streamed.confirm ?? (fresh ? { lsn: from, after: "snapshot" } : undefined),
  };
}

/** After nothing but a snapshot any slot will do; a streamed offset must not be before its WAL. */
function canServe(slot: SlotState | undefined, stored: Offset): boolean {
  if (!slot) return false;
  return stored.after === "snapshot" || (slot.restart ?? 0n) <= stored.lsn;
}

/** Receives what the publication lets through, and confirms what is stored. */
function stream(
  connector: Connector,
  run: ConnectorRun,
  journal: readonly JournalEntry[],
  skipped: readonly TableChange[],
): ConnectorMinute {
  const next = journal.filter(({ lsn }) => lsn > run.read);
  let { searching, received, before } = run;
  const [delivered, signaled]: [TableChange[], TableChange[]] = [[], []];
  const missed: { change: TableChange; why: Miss }[] = skipped.map((change) => ({
    change,
    why: "skipped",
  }));
  for (const entry of next) {
    const published = (change: TableChange) => change.publications.includes(connector.publication);
    const mine = entry.changes.filter((change) => isMine(connector, change));
    delivered.push(...mine.filter(published));
    signaled.push(
      ...entry.changes.filter(({ table }) => table === connector.signals).filter(published),
    );
    for (const change of mine) if (!published(change)) missed.push({ change, why: "unpublished" });
    if (entry.messages.length === 0 && !entry.changes.some(published)) continue;
    before = received;
    received = { lsn: entry.lsn, after: entry.kind };
    if (entry.kind === "commit") searching = false;
  }
  const read = next.at(-1)?.lsn ?? run.read;
  // An event carries the position of the transaction before it; a heartbeat carries its own.
  const confirm = searching ? undefined : connector.heartbeat ? received : before;
  return {
    ...nothing,
    run: { ...run, searching, read, received, before },
    delivered,
    signaled,
    missed,
    confirm,
  };
}
