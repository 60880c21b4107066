import { noTask, type BoardRow } from "../panel.ts";

const streaming = 'context="streaming", server=~"$server"';

export const sendingBoardRow: BoardRow = {
  id: "sending",
  question: "Does Kafka take what was read?",
  panels: [
    {
      id: "queue",
      title: "Free places in the queue",
      about:
        "Of the places between Debezium's reader and the task that sends. Few are free when something after the queue is slow, and during a snapshot by design.",
      unit: "share",
      queries: [
        {
          expr: `max by (server) (debezium_metrics_QueueRemainingCapacity{${streaming}})
  / max by (server) (debezium_metrics_QueueTotalCapacity{${streaming}})`,
          legend: "{{server}}",
        },
      ],
      look: { below: 0.5 },
      alarm: { below: 0.1, rule: "DebeziumQueueNearlyFull" },
      none: noTask,
      runbook: "lag-grows",
    },
    {
      id: "active",
      title: "Records on their way",
      about:
        "Records that the task has sent and Kafka has not acknowledged. A failed task keeps its last number.",
      unit: "records",
      queries: [
        {
          expr: 'sum by (connector) (kafka_connect_source_task_source_record_active_count{connector=~"$connector"})',
          legend: "{{connector}}",
        },
      ],
      look: { from: 20_000 },
      none: noTask,
      runbook: "lag-grows",
    },
    {
      id: "throttle",
      title: "Throttled by the broker",
      about:
        "For how long a quota makes the producer wait, on average over about 30 seconds. NaN: nothing was sent in that time.",
      unit: "seconds",
      queries: [
        {
          expr: 'max by (client_id) (kafka_producer_produce_throttle_time_avg{client_id=~"connector-producer-$connector-[0-9]+"}) / 1000',
          legend: "{{client_id}}",
        },
      ],
      look: { from: 0.1 },
      none: noTask,
      nan: { text: "nothing sent", level: "good" },
      runbook: "lag-grows",
    },
  ],
};
