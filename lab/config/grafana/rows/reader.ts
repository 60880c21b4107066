import { noTask, type BoardRow } from "../panel.ts";

const streaming = 'context="streaming", server=~"$server"';

export const readerBoardRow: BoardRow = {
  id: "reader",
  question: "Does Debezium read, and how old is what it reads?",
  panels: [
    {
      id: "connected",
      title: "Streams, or reads a snapshot",
      about:
        "1 while Debezium is in its streaming phase or a snapshot runs, and absent once the task has ended, fails or tries again. Between two attempts it is 1 for a while.",
      unit: "state",
      queries: [
        {
          expr: `max by (server) (
  debezium_metrics_Connected{${streaming}}
    or debezium_metrics_SnapshotRunning{server=~"$server"})`,
          legend: "{{server}}",
        },
      ],
      alarm: { below: 1, rule: "DebeziumNotStreaming" },
      none: { text: "no series: no task runs, or it cannot begin", level: "alarm" },
      runbook: "running-but-nothing-arrives",
    },
    {
      id: "lag",
      title: "Lag behind the source",
      about:
        "Age of the last captured event when it was read, before the queue. It stands still when nothing is read: believe it only while the next panel is above 0.",
      unit: "seconds",
      queries: [
        {
          expr: `max by (server) (debezium_metrics_MilliSecondsBehindSource{${streaming}} >= 0) / 1000`,
          legend: "{{server}}",
        },
      ],
      look: { from: 5 },
      alarm: { from: 60, rule: "DebeziumLagWhileEventsFlow" },
      none: { text: "no series: no event was read yet, or no task runs", level: "look" },
      runbook: "lag-grows",
    },
    {
      id: "events",
      title: "Events read, beside rows written",
      about:
        "Events that were read from the slot and not filtered, and rows that PostgreSQL counts as inserted, updated and deleted in its tables, captured or not. No events beside rows of captured tables: they are not published, or the stream hangs.",
      unit: "per second",
      queries: [
        {
          expr: `max by (server) (
  rate(debezium_metrics_TotalNumberOfEventsSeen{${streaming}}[$__rate_interval])
    - rate(debezium_metrics_NumberOfEventsFiltered{${streaming}}[$__rate_interval]))`,
          legend: "events of {{server}}",
        },
        {
          expr: `sum by (datname) (
  rate(pg_stat_user_tables_n_tup_ins{instance=~"$instance"}[$__rate_interval])
    + rate(pg_stat_user_tables_n_tup_upd{instance=~"$instance"}[$__rate_interval])
    + rate(pg_stat_user_tables_n_tup_del{instance=~"$instance"}[$__rate_interval]))`,
          legend: "rows written in {{datname}}",
        },
      ],
      none: noTask,
      runbook: "running-but-nothing-arrives",
    },
    {
      id: "snapshot",
      title: "A snapshot runs",
      about:
        "1 while rows are read by a snapshot. An inactive slot, a lag of −1 and a full queue are as they should be then.",
      unit: "state",
      queries: [
        {
          expr: 'max by (server) (debezium_metrics_SnapshotRunning{server=~"$server"})',
          legend: "{{server}}",
        },
      ],
      look: { from: 1 },
      none: noTask,
      runbook: "slot-growing",
    },
  ],
};
