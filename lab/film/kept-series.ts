import type { FilmSeries } from "../../src/records/incidents.ts";
import { encodeSeries, scaleOf, type SeriesSample } from "../../src/records/series.ts";
import type { LabNames } from "../stack/lab-names.ts";
import type { FoundSeries } from "./prometheus-api.ts";

/** What of all that was scraped a film keeps: what lessons and rules speak of. */
export const keptSelectors = ({ connector, database, slot, ...names }: LabNames): string[] => [
  `{job="connect", server="${names["topic-prefix"]}", __name__!~"ALERTS.*|cdc:.*"}`,
  `{job="connect", connector="${connector}", __name__!~"ALERTS.*|cdc:.*"}`,
  `{job="connect", client_id="connector-producer-${connector}-0",
     __name__=~"kafka_producer_(buffer_available_bytes|buffer_total_bytes|record_queue_time_avg|produce_throttle_time_avg|request_latency_avg|record_error|record_retry|record_send)"}`,
  `{job="connect", __name__=~"kafka_connect_worker_(connector_count|task_count|rebalance_.*)"}`,
  `{__name__=~"up|pg_up|canary_age_seconds|kafka_consumergroup_lag_sum|pg_wal_size_bytes|scrape_duration_seconds"}`,
  `{job="postgresql", slot_name="${slot}", __name__!~"ALERTS.*"}`,
  `{job="postgresql", __name__=~"pg_settings_max_slot_wal_keep_size_bytes|pg_long_running_transactions.*"}`,
  `{job="postgresql", __name__=~"pg_stat_user_tables_n_tup_(ins|upd|del)", schemaname="public"}`,
  `max without (application_name, wait_event, wait_event_type, backend_type, pid)
     ({job="postgresql", __name__="pg_stat_activity_max_tx_duration", datname=~"${database}|billing"})`,
  `{job="kafka", __name__=~"kafka_server_.*|kafka_network_.*"}`,
  `{__name__=~"cdc:.*", slot_name=~"${slot}|"}`,
];

/** Labels that are the same in the whole film and name a port of this lab. */
const isAddress = (label: string, value: string) =>
  label === "instance" || (label === "server" && value.includes(":"));

/** Prometheus drops the name of what it aggregates. */
const aggregated = "pg_stat_activity_max_tx_duration";

const isConstantlyEmpty = (samples: readonly SeriesSample[]) =>
  samples.every((each) => each === undefined);

/** Orders series by name, then labels, and writes their samples. One that stands in two selectors counts once. */
export function keptSeries(found: readonly FoundSeries[]): FilmSeries[] {
  const kept = new Map<string, FilmSeries>();
  for (const { name, labels, samples } of found) {
    if (isConstantlyEmpty(samples)) continue;
    const own = Object.fromEntries(
      Object.entries(labels)
        .filter(([label, value]) => !isAddress(label, value))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    const scale = scaleOf(samples);
    const full = name || aggregated;
    kept.set(`${full}${JSON.stringify(own)}`, {
      name: full,
      labels: own,
      scale,
      samples: encodeSeries(samples, scale),
    });
  }
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, series]) => series);
}
