import { noSlot, type BoardRow } from "../panel.ts";

/** Names of postgres_exporter 0.19 and 0.20, as in the rules. */
const walStatus = (status: string) =>
  `max by (instance, slot_name) ({__name__=~"pg_replication_slots?_wal_status", slot_name=~"$slot", instance=~"$instance", wal_status="${status}"})`;

export const slotBoardRow: BoardRow = {
  id: "slot",
  question: "Is the slot read and confirmed?",
  panels: [
    {
      id: "slot-active",
      title: "The slot is read",
      about:
        "1 while a walsender reads the slot. 0 is right during a first snapshot; standbys, where a copy of the slot has no reader, are left out.",
      unit: "state",
      queries: [
        {
          expr: `max by (instance, slot_name) (
  cdc:slot_active{slot_name=~"$slot", instance=~"$instance"} and on (job, instance) cdc:slots_visible)`,
          legend: "{{slot_name}} on {{instance}}",
        },
      ],
      alarm: { below: 1, rule: "ReplicationSlotInactive" },
      none: { ...noSlot, level: "alarm" },
      runbook: "slot-growing",
    },
    {
      id: "wal-status",
      title: "State of the slot's WAL",
      about:
        "wal_status of the slot. After “unreserved” the next checkpoint may lose it; a lost slot cannot be read again.",
      unit: "state",
      states: ["reserved", "extended", "unreserved", "lost"],
      queries: [
        {
          expr: ["reserved", "extended", "unreserved", "lost"]
            .map((status, value) => `${walStatus(status)} * ${value}`)
            .join("\n  or "),
          legend: "{{slot_name}} on {{instance}}",
        },
      ],
      look: { from: 1 },
      alarm: { from: 2, rule: "ReplicationSlotUnreserved" },
      none: { ...noSlot, level: "alarm" },
      runbook: "slot-unreserved",
    },
    {
      id: "unconfirmed",
      title: "WAL that is not confirmed",
      about:
        "Bytes from confirmed_flush_lsn to the end of the WAL. It misses the rest of a large transaction that is being sent, and there is none while nobody reads the slot.",
      unit: "bytes",
      queries: [
        {
          expr: `max by (instance, slot_name) (
  cdc:slot_current_lsn{slot_name=~"$slot", instance=~"$instance"}
    - on (job, instance, slot_name) cdc:slot_confirmed_lsn{slot_name=~"$slot", instance=~"$instance"})`,
          legend: "{{slot_name}} on {{instance}}",
        },
      ],
      look: { from: 10 * 1024 * 1024 },
      none: { text: "no series: nobody reads the slot, or there is none", level: "look" },
      runbook: "slot-growing",
    },
  ],
};
