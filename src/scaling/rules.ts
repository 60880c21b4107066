/**
 * The decision framework of the lesson on scaling, as one table. It drives the tool; the lesson's
 * two tables and its diagram say the same, and a test compares them word by word.
 */

export type QuestionId = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
export type AdviceId = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I";
export type StepId = QuestionId | AdviceId;

export interface Question {
  readonly title: string;
  /** The observation that answers it; inline Markdown with links as the lesson writes them. */
  readonly known: string;
  readonly yes: StepId;
  readonly no: StepId;
  /** The section that explains the observation. */
  readonly section: string;
}

export interface Advice {
  readonly title: string;
  /** What to do; inline Markdown. */
  readonly does: string;
  /** What it will not do; inline Markdown. */
  readonly doesNot: string;
  /** What it takes, in the words of the lesson's sections. */
  readonly costs: string;
}

export const firstQuestion: QuestionId = "1";

export const questions: Readonly<Record<QuestionId, Question>> = {
  "1": {
    title: "Stream alive?",
    known: "Slot active, `reserved` or `extended`; a test change reaches its topic",
    yes: "2",
    no: "A",
    section: "[The six steps, step 1](#find-the-slow-link)",
  },
  "2": {
    title: "Only consumers late?",
    known: "`unsent` and active count return to about zero; consumer lag grows",
    yes: "B",
    no: "3",
    section: "[Strategy 2](#strategy-2-downstream-parallelism)",
  },
  "3": {
    title: "One large transaction?",
    known: "Lag begins at one commit and drains within your objective",
    yes: "C",
    no: "4",
    section: "[The chain from WAL to Kafka](#the-chain-from-wal-to-kafka)",
  },
  "4": {
    title: "Active count high?",
    known: "`source-record-active-count` high, write rate flat",
    yes: "D",
    no: "5",
    section: "[The six steps, step 4](#find-the-slow-link)",
  },
  "5": {
    title: "Queue nearly full?",
    known: "`QueueRemainingCapacity` near 0 in both samples",
    yes: "6",
    no: "7",
    section: "[The six steps, step 5](#find-the-slow-link)",
  },
  "6": {
    title: "Task already light?",
    known: "Load measured with the fewest SMTs and the lightest converter",
    yes: "8",
    no: "E",
    section: "[Settings, measured](#settings-measured)",
  },
  "7": {
    title: "Decoding behind?",
    known: "`unsent` grows, and `wait_event` is not `WalSenderWriteData`",
    yes: "F",
    no: "8",
    section: "[The six steps, step 2](#find-the-slow-link)",
  },
  "8": {
    title: "Tables separable?",
    known: "No consumer needs an order across the groups",
    yes: "9",
    no: "G",
    section: "[What each slot costs](#what-each-slot-costs)",
  },
  "9": {
    title: "Slot, sender, CPU free?",
    known:
      "A slot and a walsender free by the query of [strategy 1](#move-a-table-to-its-own-connector); " +
      "CPU left on the database host",
    yes: "I",
    no: "H",
    section: "[Move a table to its own connector](#move-a-table-to-its-own-connector)",
  },
};

export const advices: Readonly<Record<AdviceId, Advice>> = {
  A: {
    title: "Repair slot or task",
    does:
      "The runbook of what you see: [a task has failed](../../runbooks/connector-failed.mdx), " +
      "[nothing arrives](../../runbooks/running-but-nothing-arrives.mdx), " +
      "[the slot is lost](../../runbooks/slot-lost.mdx)",
    doesNot: "No tuning revives a lost slot",
    costs: "After a lost slot, a new snapshot and a reconciliation of the consumers",
  },
  B: {
    title: "Partitions, consumers",
    does: "Add partitions or consumers: [strategy 2](#strategy-2-downstream-parallelism)",
    doesNot: "The connector gets no faster",
    costs: "Adding partitions to a topic that exists breaks the order of its keys",
  },
  C: {
    title: "Split it or size for it",
    does: "Smaller transactions in bulk jobs; retention for the rest",
    doesNot: "No connector delivers before the commit",
    costs: "Disk on the database server for spill files and retained WAL",
  },
  D: {
    title: "Producer and broker",
    does: "[Batching, compression](#settings-measured), quotas, broker, network",
    doesNot: "A larger queue only postpones the pressure",
    costs: "A longer `linger.ms` is latency; compression is CPU of the worker",
  },
  E: {
    title: "SMTs, converter, CPU",
    does: "Fewer SMTs, [lighter converter](#settings-measured), CPU for the worker",
    doesNot: "PostgreSQL is not involved",
    costs: "Another converter needs a plan for running consumers",
  },
  F: {
    title: "Relieve decoding",
    does: "Fewer changes in this cluster, more `logical_decoding_work_mem`, faster CPU",
    doesNot: "A second slot decodes everything again",
    costs: "Memory of the database host, once for each walsender",
  },
  G: {
    title: "Less work per event",
    does: "Publish fewer tables and columns; drop needless updates at the source",
    doesNot: "One ordered stream stays one stream",
    costs: "Consumers lose what is no longer published",
  },
  H: {
    title: "Make room first",
    does: "Raise the limits (restart), or add CPU",
    doesNot: "Waiting does not free a slot",
    costs: "`max_replication_slots` and `max_wal_senders` need a restart of PostgreSQL",
  },
  I: {
    title: "Several connectors",
    does:
      "Give tables connectors of their own: [strategy 1](#strategy-1-several-connectors), " +
      "[measured](#several-connectors-measured)",
    doesNot: "There is no order between the groups",
    costs:
      "Each further slot decodes all WAL again, and is one more that can hold WAL for the whole cluster",
  },
};

/** Whether a step of the framework is a question. */
export function isQuestion(step: StepId): step is QuestionId {
  return Object.hasOwn(questions, step);
}
