import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPasted } from "../../../../src/finder/reading/read-pasted.ts";
import { projectRoot } from "../../../e2e/support/sites.ts";
import { changed, goodConfig } from "./good-config.ts";
import { findings, reading, rows } from "./pasted.ts";

const levels = (text: string) =>
  reading(text).findings.map(
    (finding) => `${finding.level} ${finding.text.split(/[\s:]/)[0] ?? ""}`,
  );

test("a good configuration has no findings", () => {
  expect(reading(changed({}))).toMatchObject({
    kind: "connector-config",
    title: "Configuration of a connector",
    findings: [],
  });
});

test.for<[string, string]>([
  ["02-module-2/02-replication-slots.mdx", "2"],
  ["03-module-3/05-wal-bloat-heartbeat.mdx", "5"],
  ["03-module-3/06-connector-scaling-tasks.mdx", "6"],
])("the configuration of %s is without danger", ([file]) => {
  const text = readFileSync(join(projectRoot, "src/content/course", file), "utf8");
  const [, fence = ""] = /```bash run[^\n]*\n([^`]*PostgresConnector[^`]*)```/.exec(text) ?? [];
  const named = fence.replace(/\{\{([\w-]+)\}\}/g, (_, name: string) => name.replaceAll("-", "_"));
  const found = reading(named);
  expect(found.kind).toBe("connector-config");
  expect(found.findings.filter(({ level }) => level === "danger")).toEqual([]);
});

test("the heartbeats of the lesson are without danger", () => {
  const text = readFileSync(
    join(projectRoot, "src/content/course/03-module-3/05-wal-bloat-heartbeat.mdx"),
    "utf8",
  );
  const queries = [...text.matchAll(/"heartbeat\.action\.query": "([^"\n]+)"/g)];
  expect(queries.length).toBeGreaterThanOrEqual(2);
  for (const [, query] of queries) {
    expect(findings(changed({ "heartbeat.action.query": query }))).toEqual([]);
  }
});

const query = (text: string) => ({ "heartbeat.action.query": text });
const beat = "UPDATE public.heartbeat SET beat_at = now()";

test.for<[Record<string, string | undefined>, string]>([
  [{ "slot.name": undefined }, "danger slot.name"],
  [{ "slot.name": "Orders-CDC" }, "danger slot.name"],
  [{ "slot.drop.on.stop": "true" }, "danger slot.drop.on.stop"],
  [{ "slot.failover": undefined }, "note slot.failover"],
  [{ "plugin.name": undefined }, "danger plugin.name"],
  [{ "plugin.name": "wal2json_rds" }, "danger plugin.name"],
  [{ "plugin.name": "decoderbufs" }, "warning plugin.name"],
  [{ "publication.name": undefined }, "danger publication.name"],
  [{ "publication.autocreate.mode": undefined }, "warning publication.autocreate.mode"],
  [{ "publication.autocreate.mode": "FILTERED" }, "danger publication.autocreate.mode"],
  [{ "heartbeat.interval.ms": "0" }, "danger heartbeat.action.query"],
  [{ "heartbeat.action.query": undefined }, "warning heartbeat.interval.ms"],
  [{ "heartbeat.interval.ms": undefined, "heartbeat.action.query": undefined }, "warning There"],
  [
    query("select pg_logical_emit_message(FALSE, 'heartbeat', '')"),
    "danger heartbeat.action.query",
  ],
  [{ "message.prefix.exclude.list": undefined }, "note Each"],
  [{ "snapshot.mode": "never" }, "danger snapshot.mode"],
  [{ "snapshot.mode": "exported" }, "danger snapshot.mode"],
  [{ "snapshot.mode": "always" }, "warning snapshot.mode"],
  [{ "snapshot.mode": "when_needed" }, "warning snapshot.mode"],
  [{ "snapshot.mode": "initial_only" }, "warning snapshot.mode"],
  [{ "snapshot.mode": "no_data" }, "note snapshot.mode"],
  [{ "snapshot.max.threads": "4" }, "warning snapshot.max.threads"],
  [{ "offset.mismatch.strategy": "trust_slot" }, "warning offset.mismatch.strategy"],
  [{ "internal.log.position.check.enable": "false" }, "danger internal.log.position.check.enable"],
  [{ "lsn.flush.mode": "manual" }, "danger The"],
  [{ "lsn.flush.mode": "connector_and_driver" }, "warning lsn.flush.mode"],
  [{ "errors.max.retries": undefined }, "note errors.max.retries"],
  [{ "errors.max.retries": "0" }, "warning errors.max.retries"],
  [{ "errors.tolerance": "all" }, "danger errors.tolerance"],
  [
    { "event.processing.failure.handling.mode": "skip" },
    "danger event.processing.failure.handling.mode",
  ],
  [{ "skipped.operations": "d,t" }, "warning skipped.operations"],
  [{ "tombstones.on.delete": "false" }, "note tombstones.on.delete"],
  [{ "producer.override.acks": "1" }, "danger producer.override.acks"],
  [
    { "producer.override.max.in.flight.requests.per.connection": "5" },
    "warning producer.override.max.in.flight.requests.per.connection",
  ],
  [{ "max.queue.size": "2048" }, "danger max.queue.size"],
  [{ "tasks.max": "4" }, "note tasks.max"],
  [{ "provide.transaction.metadata": "true" }, "note provide.transaction.metadata"],
  [{ "include.schema.changes": "true" }, "note include.schema.changes"],
  [
    { "topic.creation.default.replication.factor": "1" },
    "warning topic.creation.default.replication.factor",
  ],
  [{ "database.password": "hunter2" }, "danger database.password"],
  [{ "table.exclude.list": "public.audit" }, "danger table.include.list"],
  [{ "database.history.kafka.topic": "history" }, "note The"],
  [{ "topic.prefix": undefined }, "danger topic.prefix"],
  [{ "table.whitelist": "public.orders" }, "warning table.whitelist"],
  [{ "heartbeat.topics.prefix": "beat" }, "warning heartbeat.topics.prefix"],
  [{ "topic.prefix": undefined, "database.server.name": "shop" }, "danger database.server.name"],
])("%j is found", ([properties, expected]) => {
  expect(levels(changed(properties))).toEqual([expected]);
});

test("a heartbeat table that is not captured is taken out in mode filtered only", () => {
  const filtered = { ...query(beat), "publication.autocreate.mode": "filtered" };
  const taken = expect.stringContaining("The heartbeat writes public.heartbeat") as string;
  expect(findings(changed(filtered))).toContainEqual(taken);
  expect(findings(changed(query(beat)))).toEqual([]);
  for (const list of ["public.orders,public\\.heartbeat", "public.*", ""]) {
    const listed = changed({ ...filtered, "table.include.list": list });
    expect(findings(listed)).not.toContainEqual(taken);
  }
});

test("a route that merges tables is a danger, one that keeps them apart is none", () => {
  const route = (replacement: string, type = "org.apache.kafka.connect.transforms.RegexRouter") =>
    changed({
      transforms: "unwrap, route",
      "transforms.unwrap.type": "io.debezium.transforms.ExtractNewRecordState",
      "transforms.route.type": type,
      "transforms.route.regex": "(.*)",
      "transforms.route.replacement": replacement,
    });
  expect(levels(route("all_events"))).toEqual(["danger transforms.route"]);
  expect(levels(route("cdc.$1"))).toEqual([]);
  expect(levels(route("all", "io.debezium.transforms.ByLogicalTableRouter"))).toEqual([
    "note transforms.route",
  ]);
});

test("the value of a secret is never shown", () => {
  const text = changed({
    "database.password": "hunter2",
    "value.converter.basic.auth.user.info": "hunter2",
    "producer.override.sasl.jaas.config": "hunter2",
  });
  expect(JSON.stringify(reading(text))).not.toContain("hunter2");
  expect(findings(text)[0]).toContain(
    "database.password, value.converter.basic.auth.user.info, producer.override.sasl.jaas.config stand",
  );
});

test("connectors that share a slot or a publication are a danger", () => {
  const info = (name: string, slot: string) => ({
    info: { name, config: { ...goodConfig, "slot.name": slot } },
  });
  const text = JSON.stringify({ a: info("a", "s1"), b: info("b", "s1"), c: info("c", "s2") });
  expect(reading(text).title).toBe("3 connector configurations");
  expect(rows(text)).toMatchObject({ c: "slot.name s2, publication.name orders_pub" });
  expect(findings(text)).toEqual([
    "danger a and b share slot.name s1: each change goes to one of them only.",
    "danger a and b and c share publication.name orders_pub: one can take the tables of the other out of it.",
  ]);
});

test("state and configuration in one answer are read together", () => {
  const status = {
    name: "orders-cdc",
    connector: { state: "RUNNING", worker_id: "w:8083" },
    tasks: [{ id: 0, state: "FAILED", worker_id: "w:8083" }],
    type: "source",
  };
  const config = { ...goodConfig, "slot.drop.on.stop": "true" };
  const text = JSON.stringify({ "orders-cdc": { status, info: { name: "orders-cdc", config } } });
  expect(reading(text).kind).toBe("connector-status");
  expect(levels(text)).toEqual(["danger Connector", "danger slot.drop.on.stop"]);
});

test.for([
  JSON.stringify({
    "connector.class": "io.debezium.connector.mysql.MySqlConnector",
    "slot.name": "a",
  }),
  JSON.stringify({ "heartbeat.interval.ms": "5000", "heartbeat.action.query": "SELECT 1" }),
  JSON.stringify({ "slot.name": "a", "plugin.name": "pgoutput" }),
  JSON.stringify({ "connector.class": 7 }),
  JSON.stringify({ config: { a: { b: "c" } } }),
  "server.port=8080\nspring.datasource.url=jdbc:postgresql://db/shop",
  "database.hostname: db",
])("%s is none", (text) => {
  expect(readPasted(text)).toBeUndefined();
});
