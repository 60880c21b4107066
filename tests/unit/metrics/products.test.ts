import { expect, test } from "vitest";
import { listedMetrics, prefixGroups, productOf } from "../../../src/metrics/products.ts";
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

test("many metrics are parted by how their names begin, and those with few alike stand last", () => {
  const names = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...metric(`${prefix}_${at}`, "postgresql"),
      jobs: [],
    }));
  const groups = (...all: ReturnType<typeof names>[]) =>
    prefixGroups(all.flat()).map(({ prefix, metrics }) => [prefix, metrics.length]);
  expect(groups(names("pg_locks", 3), names("pg_stat", 30), names("pg_wal", 20))).toEqual([
    ["pg_stat", 30],
    ["pg_wal", 20],
    ["pg", 3],
  ]);
  expect(groups(names("pg_stat", 12), names("pg_wal", 20))).toEqual([["pg", 32]]);
});
