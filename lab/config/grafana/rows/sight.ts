import type { BoardRow } from "../panel.ts";

export const sightBoardRow: BoardRow = {
  id: "sight",
  question: "Does this board see everything?",
  panels: [
    {
      id: "up",
      title: "Exporters that answer",
      about:
        "up of each target. Where it is 0, the panels above say “no series”, and that may be the exporter alone or what it watches. A worker that left its group has no series either, although it answers.",
      unit: "state",
      queries: [{ expr: 'min by (job) (up{job=~"connect|kafka|postgresql"})', legend: "{{job}}" }],
      alarm: { below: 1, rule: "ConnectMetricsMissing" },
      none: { text: "no series: Prometheus scrapes nothing of this pipeline", level: "alarm" },
      runbook: "connect-cluster-lost",
    },
    {
      id: "hosted",
      title: "Connectors of the workers",
      about:
        "Connectors that all workers have together, stopped ones included. 0: the workers have left their group, or Kafka does not answer them.",
      unit: "state",
      queries: [
        {
          expr: "sum(kafka_connect_worker_connector_count)",
          legend: "connectors",
        },
      ],
      look: { below: 1 },
      none: { text: "no series: no worker answers", level: "look" },
      runbook: "connect-cluster-lost",
    },
  ],
};
