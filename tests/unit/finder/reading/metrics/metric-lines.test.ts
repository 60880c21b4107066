import { expect, test } from "vitest";
import { readMetricLines } from "../../../../../src/finder/reading/metrics/read-metric-lines.ts";
import { readWithMetrics } from "../../../../../src/finder/reading/metrics/read-with-metrics.ts";
import { siteMetrics } from "../../metrics.ts";

const behind = "debezium_metrics_MilliSecondsBehindSource";
const page = "/reference/metrics/#";

/** What a text is read as, in short. */
function told(text: string) {
  const read = readMetricLines(text, siteMetrics);
  return {
    first: read?.findings[0]?.text ?? "",
    leads: [...new Set(read?.findings.map(({ leads }) => leads))],
    entries: read?.entries?.map(({ address }) => address),
    rows: read?.rows.map(({ name, value }) => `${name}: ${value}`),
  };
}

test("a line of an exporter leads to the metric, with what its value says, and to its alert's runbook", () => {
  const line = `${behind}{context="streaming",server="shop"} -1.0`;
  const { first, ...rest } = told(line);
  expect(first).toMatch(/MilliSecondsBehindSource is −1\. No event was captured/);
  expect(rest).toEqual({
    leads: [`${page}${behind}`, "/runbooks/lag-grows/"],
    entries: [`${page}${behind}`],
    rows: [`${behind}{context="streaming",server="shop"}: -1.0 (milliseconds)`],
  });
});

const kept = "pg_replication_slots_pg_wal_lsn_diff";

test.for([
  ["that stands still", ["5", "5"], "5, 2 times (bytes)"],
  ["that moves", ["5", "7", "9"], "5 → 7 → 9 (bytes)"],
] as const)("a series %s is one row, however often it was pasted", ([, values, value]) => {
  const lines = values.map((each) => `${kept}{slot_name="a"} ${each}`);
  expect(told(lines.join("\n")).rows).toEqual([`${kept}{slot_name="a"}: ${value}`]);
});

test("two metrics of one exporter tell apart for which of them a series is missing", () => {
  const texts =
    readMetricLines(`${kept} and pg_replication_slot_slot_is_active`, siteMetrics)?.findings.map(
      ({ text }) => text,
    ) ?? [];
  expect(new Set(texts).size).toBe(texts.length);
});

const connected = "debezium_metrics_Connected";

test.for([
  ["with a time", `${connected}{server="shop"} 0 1780000000000`, /Connected is 0\./],
  ["with a brace in a label", `${connected}{server="a} 1 {b"} 0`, /Connected is 0\./],
  ["as somebody tells of it", `${connected} is 0, why?`, /Connected is 0\./],
  ["with a sign for minus", `${behind} = −1`, /is −1\./],
  ["of Prometheus's API", apiAnswer(connected, "0"), /Connected is 0\./],
  [
    "that is NaN",
    "kafka_connect_connector_task_offset_commit_max_time_ms NaN",
    /_ms is NaN\. No offset/,
  ],
  ["that stands still", `${behind} 5400\n${behind} 5400`, /the same value each time/],
  ["in another exporter's spelling", `debezium_metrics_millisecondsbehindsource -1`, /is −1\./],
  [
    "under another exporter's name",
    "debezium_postgres_connector_metrics_milliseconds_behind_source -1",
    /MilliSecondsBehindSource is −1\./,
  ],
  ["of an attribute", `${bean("streaming")}\nMilliSecondsBehindSource = -1;`, /is −1\./],
] as const)("a value %s is read", ([, text, said]) => {
  expect(told(text).first).toMatch(said);
});

function bean(context: string): string {
  return `debezium.postgres:type=connector-metrics,context=${context},server=shop`;
}

function apiAnswer(name: string, value: string): string {
  const result = [{ metric: { __name__: name, server: "shop" }, value: [1780000000.1, value] }];
  return JSON.stringify({ status: "success", data: { resultType: "vector", result } });
}

test("help and type of a metric hold no value of it", () => {
  const text = `# HELP ${connected} 0 means none\n# TYPE ${connected} gauge`;
  expect(told(text)).toMatchObject({ entries: [`${page}${connected}`], rows: [] });
});

test("a selector leads to the metric, and says what it means where there is no series", () => {
  const text = `absent(${connected}{context="streaming"}) or rate(${behind}[5m])`;
  expect(told(text).entries).toEqual([`${page}${connected}`, `${page}${behind}`]);
  const read = readMetricLines(text, siteMetrics);
  expect(read?.findings.map((finding) => finding.text).join("\n")).toMatch(
    /no series debezium_metrics_Connected: The task does not run\./,
  );
});

test("of several lines, first come those whose value says something", () => {
  const text = `debezium_metrics_QueueTotalCapacity 8192\n${behind} -1`;
  expect(told(text).entries?.[0]).toBe(`${page}${behind}`);
});

test("an MBean leads to the group of its metrics, in any order of its properties", () => {
  expect(told(bean("streaming")).entries).toEqual([`${page}act-on-debezium`]);
  const turned = 'kafka.connect:task="0",type=connector-task-metrics,connector="shop"';
  expect(told(turned).entries).toEqual([`${page}act-on-kafka-connect`]);
});

test("a metric without a meaning leads to its line", () => {
  const name = "pg_settings_tcp_keepalives_count";
  expect(told(`${name} 9`).leads).toEqual([`${page}${name}`]);
});

test.for([
  "the connector is up 3 times a day",
  "up",
  "slot_name | active | wal_status\n orders | t | lost",
  "debezium.mysql:type=connector-metrics,context=streaming,server=shop",
])("%s is no metric", (text) => {
  expect(readMetricLines(text, siteMetrics)).toBeUndefined();
});

test("a row of a slot beside a metric is read as well, and what is known of metrics is loaded once", async () => {
  let loads = 0;
  const load = () => Promise.resolve((loads++, siteMetrics));
  const row = "slot_name | active | wal_status\n-----+-----+-----\n orders | f | lost\n";
  const read = await readWithMetrics(`${row}\n\n${connected} 0`, load);
  expect(read?.title).toBe(`Replication slot orders, Metric ${connected}`);
  await readWithMetrics(`${connected} 1`, load);
  expect(loads).toBe(1);
});

test.for([
  ["a pattern of names", 'pg_replication_slot_wal_status{wal_status="lost"} 1', "slot-lost"],
  ["a recording rule", "pg_replication_slots_pg_wal_lsn_diff NaN", "slot-growing"],
] as const)("an alert that asks for a series by %s leads to its runbook", ([, line, runbook]) => {
  expect(told(line).leads).toContain(`/runbooks/${runbook}/`);
});
