import { expect, test } from "vitest";
import { listedMetrics, productOf } from "../../../src/metrics/products.ts";
import type { StackMetric } from "../../../src/records/metrics.ts";

const metric = (name: string, job: StackMetric["job"]): StackMetric => ({
  ...{ name, job, type: "gauge", labels: [] },
});

test.for([
  ["debezium_metrics_Connected", "connect", "debezium"],
  ["kafka_connect_worker_task_count", "connect", "kafka-connect"],
  ["kafka_producer_record_send", "connect", "producer"],
  ["kafka_server_produce_byte_rate", "kafka", "broker"],
  ["pg_settings_max_connections", "postgresql", "postgresql-settings"],
  ["pg_up", "postgresql", "postgresql"],
  ["jvm_threads_current", "kafka", "exporters"],
  ["process_open_fds", "postgresql", "exporters"],
  ["kafka_consumergroup_lag_sum", "canary", "end-to-end"],
  ["up", "prometheus", "prometheus"],
] as const)("%s stands under its product", ([name, job, slug]) => {
  expect(productOf(metric(name, job)).slug).toBe(slug);
});

test("a metric of two exporters is listed once, with both, and groups without any are left out", () => {
  const listed = listedMetrics([
    metric("jvm_b", "connect"),
    metric("jvm_b", "kafka"),
    metric("jvm_a", "kafka"),
  ]);
  expect(listed.map(({ product }) => product.slug)).toEqual(["exporters"]);
  expect(listed[0]?.metrics.map(({ name, jobs }) => [name, ...jobs])).toEqual([
    ["jvm_a", "kafka"],
    ["jvm_b", "connect", "kafka"],
  ]);
});
