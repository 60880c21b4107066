import type { PastedFinding, Reading } from "../reading.ts";

const waiting = "/runbooks/lag-grows/#see-what-the-walsender-waits-for";
const chain = "/course/03-module-3/06-connector-scaling-tasks/#find-the-slow-link";
const standby = "/course/03-module-3/07-disaster-recovery-procedures/#with-a-failover-slot";

const idle: PastedFinding = {
  level: "note",
  text: "The walsender has sent what there is, and waits for new WAL. The slow link is further on, or nothing is written that the slot sees.",
  leads: chain,
};

const spilled: PastedFinding = {
  level: "note",
  text: "A transaction that is larger than logical_decoding_work_mem is spilled to disk and read back. Restart nothing: it would begin again.",
  leads: waiting,
};

/**
 * What a walsender waits for, by its `wait_event`. Source: PostgreSQL's documentation of wait events, and the
 * readings that the lesson on scaling explains.
 */
const meanings: Readonly<Record<string, PastedFinding>> = {
  WalSenderWriteData: {
    level: "warning",
    text: "The walsender waits until the connector takes what it sends. One large transaction is on its way, or a later link is slow. Compare sent_lsn twice, and do not restart: the transaction would be sent again from its beginning.",
    leads: waiting,
  },
  WaitForStandbyConfirmation: {
    level: "danger",
    text: "The walsender waits for a standby that synchronized_standby_slots names, and sends nothing until that standby has confirmed.",
    leads: standby,
  },
  WalSenderWaitForWal: idle,
  WalSenderWaitForWAL: idle,
  WalSenderMain: idle,
  ReorderBufferRead: spilled,
  ReorderBufferWrite: spilled,
};

/**
 * Reads what a walsender waits for, from a row with its wait event.
 * @param cells of each row without a head
 * @returns `undefined` when no cell is such an event
 */
export function readWaitEvent(cells: readonly (readonly string[])[]): Reading | undefined {
  const event = cells.flat().find((cell) => Object.hasOwn(meanings, cell));
  const meaning = event === undefined ? undefined : meanings[event];
  if (event === undefined || !meaning) return undefined;
  return {
    kind: "stat-replication",
    title: "What the walsender waits for",
    rows: [{ name: "wait_event", value: event }],
    findings: [meaning],
  };
}
