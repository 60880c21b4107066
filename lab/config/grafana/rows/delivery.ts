import type { BoardRow } from "../panel.ts";

export const deliveryBoardRow: BoardRow = {
  id: "delivery",
  question: "Do events arrive in time?",
  panels: [
    {
      id: "canary",
      title: "Age of the canary",
      about:
        "Age of the newest row of a table that is updated each second, as a reader of its topic sees it. It is the only panel that sees the whole way; it needs a canary of your own.",
      unit: "seconds",
      queries: [
        { expr: 'max by (server) (canary_age_seconds{server=~"$server"})', legend: "{{server}}" },
      ],
      look: { from: 10 },
      alarm: { from: 30, rule: "DeliveryLate" },
      none: { text: "no series: no canary runs, or it is not scraped", level: "look" },
      runbook: "running-but-nothing-arrives",
    },
    {
      id: "group",
      title: "Records that consumers have not read",
      about:
        "End of the connector's topics minus what each consumer group has committed. It is 0 while nothing reaches Kafka.",
      unit: "records",
      queries: [
        {
          expr: 'sum by (consumergroup) (kafka_consumergroup_lag_sum{topic=~"$server[.].*"})',
          legend: "{{consumergroup}}",
        },
      ],
      look: { from: 10_000 },
      none: { text: "no series: no group has committed, or its exporter is away", level: "look" },
      runbook: "lag-grows",
    },
  ],
};
