import { advices, type AdviceId } from "./advices.ts";

export type QuestionId =
  | "snapshot"
  | "stream"
  | "late"
  | "consumers"
  | "one-partition"
  | "draining"
  | "transaction"
  | "producer"
  | "queue"
  | "processors"
  | "light"
  | "unsent"
  | "decoding"
  | "far"
  | "spread"
  | "separable"
  | "room";
export type StepId = QuestionId | AdviceId;

/** What is seen when an answer holds, and where it leads. */
export interface DecisionBranch {
  /** Inline Markdown with links as the lesson writes them. */
  readonly seen: string;
  readonly next: StepId;
}

export interface DecisionQuestion {
  readonly title: string;
  readonly yes: DecisionBranch;
  readonly no: DecisionBranch;
  /** The section that says how to find out. */
  readonly section: string;
}

export const firstQuestion: QuestionId = "snapshot";

const slowLink = "[Find the slow link](#find-the-slow-link)";

/**
 * The decision framework of the lesson on scaling: whether anything is late at all comes before which
 * link is slow, and that comes before what would be gained by another connector.
 */
export const questions: Readonly<Record<QuestionId, DecisionQuestion>> = {
  snapshot: {
    title: "Is a snapshot running?",
    yes: {
      seen: "`SnapshotRunning` is 1; the slot is inactive, or active and confirms nothing",
      next: "let-it-end",
    },
    no: { seen: "`SnapshotRunning` is 0, and the slot has a reader or had one", next: "stream" },
    section: "[Alerts](#alerts)",
  },
  stream: {
    title: "Does the stream live?",
    yes: {
      seen: "The slot is active, `reserved` or `extended`, and a row written now reaches its topic",
      next: "late",
    },
    no: { seen: "The slot is inactive or `lost`, or the row does not arrive", next: "repair" },
    section: slowLink,
  },
  late: {
    title: "Is a row late in its topic?",
    yes: {
      seen: "Rows written now reach their topic later than your objective allows, twice in a row",
      next: "draining",
    },
    no: { seen: "They arrive in time", next: "consumers" },
    section: "[The traps of the lag metric](#the-traps-of-millisecondsbehindsource)",
  },
  consumers: {
    title: "Do consumers lag behind the topic?",
    yes: { seen: "Consumer lag grows while the topic is up to date", next: "one-partition" },
    no: { seen: "Consumer lag is small, or shrinks", next: "nothing" },
    section: "[Strategy 2](#strategy-2-downstream-parallelism)",
  },
  "one-partition": {
    title: "Is the lag on one partition?",
    yes: { seen: "One partition, or one key, has most of the lag", next: "hot-key" },
    no: { seen: "The lag is spread over the partitions", next: "partitions" },
    section: "[Strategy 2](#strategy-2-downstream-parallelism)",
  },
  draining: {
    title: "Does the distance shrink?",
    yes: {
      seen: "What the slot retains, or the age of the newest record, is smaller in the second sample",
      next: "wait",
    },
    no: { seen: "It grows or stays, in samples a few minutes apart", next: "transaction" },
    section: slowLink,
  },
  transaction: {
    title: "Did it begin with one large transaction?",
    yes: {
      seen: "The lag jumped at one COMMIT, and `spill_bytes` of the slot rose",
      next: "smaller-transactions",
    },
    no: { seen: "It grew step by step", next: "producer" },
    section: "[The chain from WAL to Kafka](#the-chain-from-wal-to-kafka)",
  },
  producer: {
    title: "Does the producer wait for the broker?",
    yes: {
      seen:
        "`source-record-active-count` is above two batches and `buffer-available-bytes` near 0, " +
        "or the throttle time is above 0",
      next: "broker",
    },
    no: { seen: "The buffer has room, and nothing is throttled", next: "queue" },
    section: slowLink,
  },
  queue: {
    title: "Is the queue nearly full?",
    yes: { seen: "`QueueRemainingCapacity` is near 0 in both samples", next: "processors" },
    no: { seen: "It is mostly free", next: "unsent" },
    section: slowLink,
  },
  processors: {
    title: "Is the worker out of CPU or heap?",
    yes: {
      seen:
        "The process uses all its processors, or more than a tenth of its time goes into garbage " +
        "collection",
      next: "worker",
    },
    no: { seen: "Processors are left, and collection is quiet", next: "light" },
    section: slowLink,
  },
  light: {
    title: "Is the task already light?",
    yes: {
      seen:
        "It was measured with the fewest SMTs, the lightest converter, and a schema registry that " +
        "answers at once",
      next: "spread",
    },
    no: { seen: "SMTs, converter or registry take most of the task's time", next: "lighter" },
    section: "[Settings, measured](#settings-measured)",
  },
  unsent: {
    title: "Does unsent WAL grow?",
    yes: { seen: "`unsent` is larger in the second sample", next: "decoding" },
    no: {
      seen:
        "It stays near zero: no link is behind, and what is left is `poll.interval.ms`, `linger.ms` or " +
        "the clocks",
      next: "nothing",
    },
    section: slowLink,
  },
  decoding: {
    title: "Is decoding behind?",
    yes: {
      seen: "`wait_event` is empty, `WalRead`, `ReorderBufferRead` or `ReorderBufferWrite`",
      next: "relieve",
    },
    no: {
      seen: "`wait_event` is `WalSenderWriteData`: the walsender waits for the connector",
      next: "far",
    },
    section: slowLink,
  },
  far: {
    title: "Is the worker far from the database?",
    yes: { seen: "A round trip takes more than a few milliseconds", next: "nearer" },
    no: { seen: "Both are in one network", next: "spread" },
    section: "[The chain from WAL to Kafka](#the-chain-from-wal-to-kafka)",
  },
  spread: {
    title: "Is the load spread over tables?",
    yes: {
      seen:
        "No single table has most of the changes, by two looks at `n_tup_ins`, `n_tup_upd` and " +
        "`n_tup_del` in `pg_stat_user_tables`",
      next: "separable",
    },
    no: { seen: "One table has most of them", next: "one-table" },
    section: "[What each slot costs](#what-each-slot-costs)",
  },
  separable: {
    title: "May the tables be separated?",
    yes: { seen: "No consumer needs an order across the groups", next: "room" },
    no: { seen: "Some consumer needs one order over all of them", next: "less" },
    section: "[What each slot costs](#what-each-slot-costs)",
  },
  room: {
    title: "Is there room for another connector?",
    yes: {
      seen:
        "A slot and a walsender are free by [the query](#a-second-connector), and CPU is left on the " +
        "database host and on the workers",
      next: "several",
    },
    no: { seen: "One of these is missing", next: "make-room" },
    section: "[A second connector](#a-second-connector)",
  },
};

/** Whether a step of the framework is a question. */
export function isQuestion(step: StepId): step is QuestionId {
  return Object.hasOwn(questions, step);
}

/** The title of a step, a question or an advice. */
export function titleOfStep(step: StepId): string {
  return isQuestion(step) ? questions[step].title : advices[step].title;
}
