import { noTask, type BoardRow } from "../panel.ts";

const worker = "kafka_connect_worker_connector";

export const connectorBoardRow: BoardRow = {
  id: "connector",
  question: "Does every connector run that should?",
  panels: [
    {
      id: "not-running",
      title: "Connectors that should run and do not",
      about:
        "Counted from the inventory of the rules, because the series of a stopped, deleted or unassigned connector vanish and leave nothing to be 0.",
      unit: "state",
      queries: [
        {
          expr: `count(cdc:expected{connector=~"$connector"})
  - (count(cdc:expected{connector=~"$connector"}
      and on (connector) sum by (connector) (${worker}_running_task_count) > 0) or vector(0))`,
          legend: "missing",
        },
      ],
      alarm: { from: 1, rule: "ConnectorNotRunning" },
      none: { text: "no series: the rules of the inventory are not loaded", level: "alarm" },
      runbook: "running-but-nothing-arrives",
    },
    {
      id: "failed",
      title: "Failed tasks",
      about:
        "A failed task keeps the series of its worker and loses those of Debezium. Nothing restarts it unless that was set up.",
      unit: "state",
      queries: [
        {
          expr: `sum by (connector) (${worker}_failed_task_count{connector=~"$connector"})`,
          legend: "{{connector}}",
        },
      ],
      alarm: { from: 1, rule: "ConnectorTaskFailed" },
      none: noTask,
      runbook: "connector-failed",
    },
    {
      id: "paused",
      title: "Paused tasks",
      about:
        "A paused task reads on until its queue is full and sends nothing. Connected, the slot and the lag look well meanwhile.",
      unit: "state",
      queries: [
        {
          expr: `sum by (connector) (${worker}_paused_task_count{connector=~"$connector"})`,
          legend: "{{connector}}",
        },
      ],
      look: { from: 1 },
      none: noTask,
      runbook: "running-but-nothing-arrives",
    },
  ],
};
