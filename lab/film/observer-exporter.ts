import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { host } from "../stack/topology.ts";
import { groupId, type Consumers, type TopicLags } from "./consumers.ts";

/** Shows what readers see to Prometheus, as an exporter of its own. */
export interface ObserverExporter {
  readonly port: number;
  readonly end: () => Promise<void>;
}

/**
 * The series in the text format; a value that is not known is left out.
 * @param server the `topic.prefix` by which the inventory and the alerts know the connector
 */
export function exposition(
  server: string,
  age: number | undefined,
  lags: TopicLags | undefined,
): string {
  const lines = [];
  if (age !== undefined)
    lines.push(
      "# HELP canary_age_seconds Age of the newest canary row that has arrived in Kafka.",
      "# TYPE canary_age_seconds gauge",
      `canary_age_seconds{server="${server}"} ${age}`,
    );
  if (lags !== undefined)
    lines.push(
      "# HELP kafka_consumergroup_lag_sum Records that a consumer group has not committed.",
      "# TYPE kafka_consumergroup_lag_sum gauge",
      ...Array.from(
        lags,
        ([topic, lag]) =>
          `kafka_consumergroup_lag_sum{consumergroup="${groupId}",topic="${topic}"} ${lag}`,
      ),
    );
  return `${lines.join("\n")}\n`;
}

/**
 * Opens the exporter.
 * @param prefix the connector's `topic.prefix`
 * @param consumers asked at each scrape; may be there only later
 */
export async function openObserverExporter(
  prefix: string,
  consumers: () => Consumers | undefined,
): Promise<ObserverExporter> {
  let lags: TopicLags | undefined;
  const look = setInterval(() => {
    void consumers()
      ?.lag()
      .then((found) => (lags = found));
  }, 1000);
  const server = createServer((_, response) => {
    const newest = consumers()?.newest();
    const age = newest === undefined ? undefined : (Date.now() - newest) / 1000;
    response.writeHead(200, { "Content-Type": "text/plain; version=0.0.4" });
    response.end(exposition(prefix, age, lags));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    end: () => {
      clearInterval(look);
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
