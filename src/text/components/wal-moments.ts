/** Where each number stands at a moment, as a place between records; the places are not to scale. */
export interface WalMoment {
  readonly text: string;
  /** How many of the records are written. */
  readonly written: number;
  /** Records before each position. */
  readonly restart: number;
  readonly confirmed: number;
  readonly sent: number;
  /** Numbers of the orders whose record is in the topic, in the order of their arrival. */
  readonly topic: readonly number[];
}

/** A record of the WAL: the transaction that wrote it, and what it is. */
export interface ShownRecord {
  readonly transaction: "A" | "B" | "C";
  readonly what: string;
}

/** What the experiment of the lesson from-commit-to-record writes, in the order of the WAL. */
export const walRecords: readonly ShownRecord[] = [
  { transaction: "A", what: "1" },
  { transaction: "B", what: "2" },
  { transaction: "B", what: "✓" },
  { transaction: "A", what: "3" },
  { transaction: "A", what: "✓" },
  { transaction: "C", what: "4" },
  { transaction: "C", what: "✓" },
];

/** The experiment, moment by moment. */
export const walMoments: readonly WalMoment[] = [
  {
    text: "Nothing has been written. All positions are one.",
    ...{ written: 0, restart: 0, confirmed: 0, sent: 0, topic: [] },
  },
  {
    text: "A has written order 1 and stays open. The walsender has read it, and keeps it in the reorder buffer.",
    ...{ written: 1, restart: 0, confirmed: 0, sent: 1, topic: [] },
  },
  {
    text: "B has written order 2 and committed. Its row goes on to the topic, though A wrote first.",
    ...{ written: 3, restart: 0, confirmed: 0, sent: 3, topic: [2] },
  },
  {
    text: "A has written order 3 and committed. Its two rows are sent together, order 1 after order 2.",
    ...{ written: 5, restart: 0, confirmed: 0, sent: 5, topic: [2, 1, 3] },
  },
  {
    text: "Connect has stored the offset of order 3. The last commit before it is B's, so the slot is confirmed up to B's COMMIT.",
    ...{ written: 5, restart: 0, confirmed: 3, sent: 5, topic: [2, 1, 3] },
  },
  {
    text: "C has written order 4 and committed. Its record carries A's COMMIT into the stored offset, so A is confirmed. C's own COMMIT waits for the next record, and restart_lsn for the server's next note of its open transactions.",
    ...{ written: 7, restart: 0, confirmed: 5, sent: 7, topic: [2, 1, 3, 4] },
  },
  {
    text: "Later, by records that are not drawn: the server has noted that no transaction is open, and C is confirmed. restart_lsn steps forward, and a checkpoint may remove the WAL before it.",
    ...{ written: 7, restart: 7, confirmed: 7, sent: 7, topic: [2, 1, 3, 4] },
  },
];

/** The moment in words, for those who do not see the line. */
export function momentInWords({ written, restart, confirmed, sent, topic }: WalMoment): string {
  const after = (count: number) => {
    const record = walRecords[count - 1];
    if (!record) return "at the beginning";
    const name = record.what === "✓" ? "the COMMIT" : `order ${record.what}`;
    return `after ${name} of ${record.transaction}`;
  };
  const records = topic.length > 0 ? `orders ${topic.join(", ")}` : "nothing";
  return (
    `restart_lsn ${after(restart)}, confirmed_flush_lsn ${after(confirmed)}, ` +
    `sent_lsn ${after(sent)}, the end of WAL ${after(written)}; in the topic ${records}`
  );
}
