import type { Blanks } from "./blanks.ts";
import type { Plan } from "./plan.ts";

const lesson = "wal-bloat-heartbeat";

/** The lab's limit in place of the reader's. */
const limit = (what: string): Blanks => ({ "1GB": { name: "FILL_IN_LIMIT", what } });

/** The runbooks of the lesson on WAL bloat. */
export const walPlans = {
  "disk-almost-full": {
    lesson,
    section: "runbook-disk-almost-full",
    decisions: [
      {
        step: 2,
        question: "Is it a slot that holds the WAL?",
        yes: "step 3",
        no: "the archiver or wal_keep_size: repair that instead",
      },
      {
        step: 3,
        question: "Is there space without losing anything?",
        yes: "step 4",
        no: "step 5: the lead decides which slot is given up",
      },
    ],
    noReturn: 5,
    rollBack:
      "Until step 5 nothing is lost: move files back, make a new ballast file, start the stopped job. " +
      "A dropped slot does not come back; for a connector's slot go on with the runbook for a lost slot.",
    blanks: { old_report: { name: "FILL_IN_SLOT", what: "the slot that is given up" } },
    queries: ["Query 2: pg_wal itself, and who else may hold it"],
  },
  "slot-growing": {
    lesson,
    section: "runbook-slot-growing",
    decisions: [
      {
        step: 2,
        question: "Does confirmed_flush_lsn move?",
        yes: "cause 3, step 6",
        no: "paused, failed or blocked: cause 1, step 4; otherwise cause 2, step 5",
      },
      {
        step: 3,
        question: "More than an hour left?",
        yes: "go on",
        no: "raise the limit first, with the runbook for an unreserved slot",
      },
    ],
    noReturn: 6,
    rollBack:
      "A message by hand needs no undoing. A transaction that was ended is rolled back; its owner runs " +
      "the work again. A connector that had been stopped on purpose is stopped again.",
    blanks: {
      "nightly-job": {
        name: "FILL_IN_APPLICATION",
        what: "the application that holds the transaction; better, name its pid",
      },
    },
    queries: [
      "Query 1: slots, worst first",
      "Query 2: pg_wal itself, and who else may hold it",
      "Transactions that can hold restart_lsn",
    ],
  },
  "slot-unreserved": {
    lesson,
    section: "runbook-slot-unreserved",
    decisions: [
      {
        step: 1,
        question: "Is wal_status unreserved?",
        yes: "step 2",
        no: "lost: the runbook for a lost slot",
      },
      {
        step: 2,
        question: "Has the disk room for a higher limit?",
        yes: "step 3",
        no: "grow the volume or delete the ballast; if neither is possible, the slot is the price",
      },
    ],
    rollBack:
      "The raised limit is undone in step 5, after the checkpoint. Undone earlier, it kills the slot " +
      "that was saved.",
    blanks: limit(
      "more WAL than the slot keeps, in MB, which the disk can hold; never less than the limit in force",
    ),
  },
  "slot-lost": {
    lesson,
    section: "runbook-slot-lost",
    decisions: [
      {
        step: 1,
        question: "Is wal_status lost, with the reason wal_removed?",
        yes: "step 2",
        no: "another reason: the same repair, and another cure",
      },
      {
        step: 7,
        question: "Are the tables small enough for a full snapshot?",
        yes: "go on",
        no: "the runbook for a rebuild, path B",
      },
    ],
    noReturn: 6,
    rollBack:
      "The slot is dead before step 1 and cannot be brought back. Until step 6 the stored offset still " +
      "proves where the gap begins; step 2 has written it down. After step 6 the way leads forward only.",
    blanks: limit(
      "the WAL of the snapshot time, in MB, which the disk can hold: see the WAL budget",
    ),
  },
} as const satisfies Record<string, Plan>;
