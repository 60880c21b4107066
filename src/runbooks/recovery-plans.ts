import type { Plan } from "./plan.ts";

const lesson = "disaster-recovery-procedures";

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
    rehearsed: { reporting_2024: "the orphan", "interval '0 seconds'": "your waiting period" },
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
    rehearsed: { "== 3": "the key of the surplus row" },
  },
} as const satisfies Record<string, Plan>;
