import type { Blanks } from "./blanks.ts";
import type { Plan } from "./plan.ts";

const lesson = "disaster-recovery-procedures";

const table: Blanks = {
  "public.orders": { name: "FILL_IN_TABLE", what: "a captured table, as schema.table" },
};

const prepared =
  "Needs backup/config.json, which backup-connector.sh wrote before the incident, outside Kafka.";

/** The runbooks of the lesson on disaster recovery. */
export const recoveryPlans = {
  rebuild: {
    lesson,
    section: "runbook-rebuild-after-a-lost-slot",
    decisions: [
      {
        step: 3,
        question: "May new changes wait until a full snapshot has ended?",
        yes: "path A",
        no: "path B, which needs a signal table and primary keys",
      },
    ],
    noReturn: 2,
    rollBack:
      "Configuration, offset and slot row are saved by step 1. A restored offset brings no event back. " +
      "snapshot.mode is set back by step 5.",
    blanks: {
      "1GB": {
        name: "FILL_IN_LIMIT",
        what: "the WAL of the snapshot time, in MB, which the disk can hold: see the WAL budget",
      },
      '"public.orders", "public.order_lines", "public.customers"': {
        name: "FILL_IN_TABLES",
        what: 'the captured tables, as "schema.table", "schema.table"',
      },
      ...table,
      "TO debezium": { what: "the connector's role" },
    },
  },
  "kafka-lost": {
    lesson,
    prepared,
    section: "runbook-kafka-lost",
    decisions: [
      {
        step: 1,
        question: "Are topics gone, or restored to an older state?",
        yes: "go on",
        no: "Kafka is only out of reach: wait, and watch the disk",
      },
      {
        step: 4,
        question: "Must deletes that still wait in the slot reach the sinks?",
        yes: "keep the slot: no_data, then an incremental snapshot",
        no: "drop the slot and take a full snapshot",
      },
    ],
    noReturn: 4,
    rollBack:
      "Until step 4 the slot has its position: delete the new connector and begin again. After the drop " +
      "only a snapshot leads on.",
    blanks: {
      "public.(customers|orders|order_lines)": {
        name: "FILL_IN_TABLE",
        what: "a captured table, as schema.table",
      },
      "--replication-factor 1": { what: "3 in production" },
      "connect-configs": {
        what: "and the other two internal topics: their names in your workers' configuration",
      },
    },
  },
  "postgresql-restored": {
    lesson,
    section: "runbook-postgresql-restored",
    decisions: [
      {
        step: 3,
        question: "Does the old offset look valid?",
        yes: "delete it all the same: it belongs to another history",
        no: "delete it",
      },
      {
        step: 4,
        question: "Do sinks order by LSN, or keep every version?",
        yes: "a new topic.prefix",
        no: "the same topics",
      },
    ],
    noReturn: 3,
    rollBack:
      "Until step 3 nothing is changed besides the stop. The saved verdict and offset prove what was " +
      "there; resuming on that offset is never a roll-back.",
    blanks: { "'debezium'": { what: "the connector's role" } },
  },
  failover: {
    lesson,
    section: "with-a-failover-slot",
    incident: "failover",
    decisions: [
      {
        step: 2,
        question: "Is the standby's slot ready?",
        yes: "step 3",
        no: "fail over without the slot, and rebuild",
      },
      {
        step: 4,
        question: "Verdict “resumes at the offset”, and not beyond the switch LSN?",
        yes: "step 5",
        no: "the runbook for a restored PostgreSQL",
      },
    ],
    noReturn: 3,
    rollBack:
      "Until step 3 lift the fence and resume the connector at the old primary. After the promotion the " +
      "old primary must not come back with its slot.",
    queries: ["On the standby"],
  },
  "connect-cluster-lost": {
    lesson,
    prepared,
    section: "runbook-connect-cluster-lost",
    decisions: [
      {
        step: 1,
        question: "Does the slot still have its WAL?",
        yes: "step 2",
        no: "the runbook for a rebuild",
      },
      {
        step: 2,
        question: "Is the list of offsets empty?",
        yes: "step 3",
        no: "it is not the cluster you lost: find out whose offsets these are",
      },
    ],
    noReturn: 3,
    rollBack:
      "Until step 3 the slot has not moved: delete the new connector and begin again. Afterwards its " +
      "confirmed changes are in the topics.",
    blanks: table,
  },
  "orphan-slot": {
    lesson,
    section: "drop-an-orphan",
    incident: "find-orphans",
    decisions: [
      {
        step: 2,
        question: "Has every possible owner answered?",
        yes: "step 3",
        no: "wait; if the disk forbids it, decide by owner, not by size",
      },
    ],
    noReturn: 3,
    rollBack: "There is none: the position is gone, and with it every change after it.",
    blanks: {
      reporting_2024: { name: "FILL_IN_SLOT", what: "the orphan" },
      "'0 seconds'": { name: "FILL_IN_WAITING_PERIOD", what: "your waiting period, as '7 days'" },
    },
  },
  reconcile: {
    lesson,
    section: "reconcile-after-a-gap",
    decisions: [
      {
        step: 2,
        question: "Does a finding stay when both steps are repeated?",
        yes: "step 3",
        no: "it was a change in flight",
      },
    ],
    noReturn: 3,
    rollBack:
      "Comparing changes nothing. A tombstone or a delete in a sink is undone only by an incremental " +
      "snapshot of that key.",
    blanks: {
      ...table,
      "== 3": { name: "FILL_IN_KEY", what: "the key of the surplus row, as == 3" },
      total_cents: { what: "and status: the columns to compare; id is the table's key" },
    },
  },
} as const satisfies Record<string, Plan>;
