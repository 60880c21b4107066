/** What the framework may advise; inline Markdown with links as the lesson writes them. */
export interface Advice {
  readonly title: string;
  readonly does: string;
  readonly doesNot: string;
  readonly costs: string;
}

export const advices = {
  "let-it-end": {
    title: "Let the snapshot end",
    does:
      "See that it makes progress and that WAL has room for it: `RemainingTableCount`, the log, " +
      "and the [WAL budget](./05-wal-bloat-heartbeat.mdx#size-the-limit). An inactive slot is no " +
      "fault meanwhile; nobody drops it",
    doesNot: "Restarting it begins the snapshot anew",
    costs: "WAL for as long as the snapshot takes",
  },
  repair: {
    title: "Repair slot or task",
    does:
      "The runbook of what you see: [a task has failed](../../runbooks/connector-failed.mdx), " +
      "[nothing arrives](../../runbooks/running-but-nothing-arrives.mdx), " +
      "[the slot is lost](../../runbooks/slot-lost.mdx)",
    doesNot: "No tuning revives a lost slot",
    costs: "After a lost slot, a new snapshot and a reconciliation of the consumers",
  },
  nothing: {
    title: "Nothing is slow",
    does:
      "Scale nothing. A lag metric that stands still is [frozen](#the-traps-of-millisecondsbehindsource); " +
      "a delay of half a second with few events is `poll.interval.ms`; WAL that grows without lag wants a " +
      "heartbeat or the end of an open transaction: [slot growing](../../runbooks/slot-growing.mdx)",
    doesNot: "One more slot makes WAL that grows without lag worse",
    costs: "Nothing",
  },
  "hot-key": {
    title: "Spread the hot key",
    does:
      "Let that partition's consumer do less per record, or split the key by a column that consumers " +
      "can live with: [routing](#routing)",
    doesNot: "More partitions leave one key in one of them, and break the order of the others",
    costs: "Another key is another order; it is chosen before the topic exists",
  },
  partitions: {
    title: "More partitions and consumers",
    does: "Add consumers up to the number of partitions, then [partitions](#strategy-2-downstream-parallelism)",
    doesNot: "The connector gets no faster",
    costs: "Adding partitions to a topic that exists breaks the order of its keys",
  },
  wait: {
    title: "Wait, with a clock",
    does:
      "Work out when it is done: distance ÷ what it shrinks per second. See that disk and " +
      "[limit](./05-wal-bloat-heartbeat.mdx#size-the-limit) last until then",
    doesNot:
      "A setting changed now restarts the task: a pause, and a large transaction begins again",
    costs:
      "Late data until then. If it happens often, the next outage or batch needs a smaller size",
  },
  "smaller-transactions": {
    title: "Smaller transactions",
    does: "Split bulk jobs into transactions of some thousand rows, and size WAL and retention for the rest",
    doesNot:
      "No connector delivers before the commit, and no second one helps with the same transaction",
    costs: "A change of the job; until then disk on the database server for spill files and WAL",
  },
  broker: {
    title: "Producer and broker",
    does: "[Batching and compression](#strategy-3-tuning), quotas, replication, disk and network of the brokers",
    doesNot: "A larger queue only postpones the pressure",
    costs: "A longer `linger.ms` is latency; compression is CPU of the worker",
  },
  worker: {
    title: "CPU or heap for the worker",
    does: "More processors or heap, or fewer other tasks on this worker",
    doesNot: "A second connector on the same worker shares the same processors",
    costs: "A restart of the worker, and a rebalance",
  },
  lighter: {
    title: "A lighter task",
    does:
      "Fewer SMTs, a converter without inline schemas, a schema registry that is near, cached and up: " +
      "[settings, measured](#settings-measured)",
    doesNot: "PostgreSQL is not involved",
    costs: "Another converter needs a plan for running consumers",
  },
  relieve: {
    title: "Relieve decoding",
    does: "Fewer changes in this cluster, more `logical_decoding_work_mem`, faster processors",
    doesNot: "A second slot decodes everything again",
    costs: "Memory of the database host, once for each walsender",
  },
  nearer: {
    title: "Move the worker to the database",
    does: "Run the worker in the region of the database, and let the producer cross the distance",
    doesNot: "Larger batches on the far side do not shorten the round trips of the stream",
    costs: "Workers in another place, and their way to Kafka",
  },
  "one-table": {
    title: "Split or thin the one table",
    does:
      "Publish fewer of its rows or columns, or split it by row filters of two publications (PostgreSQL 15 " +
      "and newer), each with a connector and a matching `snapshot.select.statement.overrides`. A filter may " +
      "use only columns of the replica identity, and a column list must hold all of them: otherwise the " +
      "application's UPDATE and DELETE are refused",
    doesNot: "Giving other tables a connector of their own takes nothing from this one",
    costs: "Rows that move between the filters arrive as a delete and an insert, without an order",
  },
  less: {
    title: "Less work per event",
    does: "Publish fewer tables and columns (a column list must hold the replica identity, or UPDATE and DELETE are refused); drop needless updates at the source; move SMTs to the consumers",
    doesNot: "One ordered stream stays one stream",
    costs: "Consumers lose what is no longer published",
  },
  "make-room": {
    title: "Make room, then ask again",
    does: "Raise the limits or add CPU, then change the last answer",
    doesNot: "Waiting does not free a slot",
    costs: "`max_replication_slots` and `max_wal_senders` need a restart of PostgreSQL",
  },
  several: {
    title: "Give tables a connector of their own",
    does:
      "[Split the connector](../../runbooks/split-connector.mdx), and measure before and after; what to " +
      "expect: [measured](#several-connectors-measured)",
    doesNot: "There is no order between the groups",
    costs:
      "Each further slot decodes all WAL again, and is one more that can hold WAL for the whole cluster",
  },
} as const satisfies Readonly<Record<string, Advice>>;

export type AdviceId = keyof typeof advices;
