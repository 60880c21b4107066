import { noSlot, type BoardRow } from "../panel.ts";

const retained = 'cdc:slot_retained_bytes{slot_name=~"$slot", instance=~"$instance"}';
const budget = "on (job, instance) group_left () cdc:wal_budget_bytes";

export const walBoardRow: BoardRow = {
  id: "wal",
  question: "How much WAL is kept, and for how long is there room?",
  panels: [
    {
      id: "budget",
      title: "Kept for the slot, of what it may keep",
      about:
        "Bytes from restart_lsn to the end of the WAL, divided by max_slot_wal_keep_size or by your own number where that is −1. NaN: the slot is lost.",
      unit: "share",
      queries: [
        {
          expr: `max by (instance, slot_name) (${retained} / ${budget})`,
          legend: "{{slot_name}} on {{instance}}",
        },
      ],
      look: { from: 0.25 },
      alarm: { from: 0.5, rule: "ReplicationSlotHalfOfLimit" },
      none: noSlot,
      nan: { text: "NaN: the slot is lost", level: "alarm" },
      runbook: "slot-growing",
    },
    {
      id: "in-half-an-hour",
      title: "The same in 30 minutes, at the rate of the last five",
      about:
        "A straight line through the last five minutes. From 1 on, the slot passes what it may keep within half an hour.",
      unit: "share",
      queries: [
        {
          expr: `max by (instance, slot_name) (
  predict_linear(${retained}[5m], 1800) / ${budget}
    and ${retained})`,
          legend: "{{slot_name}} on {{instance}}",
        },
      ],
      look: { from: 0.5 },
      alarm: { from: 1, rule: "ReplicationSlotLimitIn30m" },
      none: noSlot,
      nan: { text: "NaN: the slot was lost in the last five minutes", level: "look" },
      runbook: "slot-growing",
    },
    {
      id: "retained",
      title: "Kept for the slot",
      about: "The same in bytes: what lies on the disk of the server for this slot.",
      unit: "bytes",
      queries: [
        {
          expr: `max by (instance, slot_name) (${retained})`,
          legend: "{{slot_name}} on {{instance}}",
        },
      ],
      none: noSlot,
      nan: { text: "NaN: the slot is lost", level: "alarm" },
      runbook: "disk-almost-full",
    },
  ],
};
