import { expect, test } from "vitest";
import { goodConfig } from "./good-config.ts";
import { findings, reading, rows } from "./pasted.ts";

const asProperties = Object.entries({ ...goodConfig, name: "orders-cdc" })
  .map((pair) => pair.join("="))
  .join("\n");

test("comments of a resource are no part of a value", () => {
  const commented = asProperties
    .replace("heartbeat.interval.ms=60000", "heartbeat.interval.ms: 60000 # one minute")
    .replace("slot.name=orders_cdc", 'slot.name: "orders_cdc"   # of this team');
  expect(rows(commented)).toMatchObject({
    "heartbeat.interval.ms": "60000",
    "slot.name": "orders_cdc",
  });
});

const asYaml = [
  "apiVersion: kafka.strimzi.io/v1",
  "kind: KafkaConnector",
  "metadata:",
  "  name: orders-cdc",
  "spec:",
  "  class: io.debezium.connector.postgresql.PostgresConnector",
  "  tasksMax: 1",
  "  config:",
  ...Object.entries(goodConfig)
    .filter(([name]) => name !== "connector.class")
    .map(([name, value]) => `    ${name}: ${JSON.stringify(value)}`),
].join("\n");

test.for([
  [
    "an answer of GET /connectors/NAME",
    JSON.stringify({ name: "orders-cdc", config: goodConfig, tasks: [] }),
  ],
  [
    "expand=info",
    JSON.stringify({ "orders-cdc": { info: { name: "orders-cdc", config: goodConfig } } }),
  ],
  [
    "a command of curl",
    `curl -X PUT -d '${JSON.stringify({ name: "orders-cdc", ...goodConfig })}' http://h`,
  ],
  ["lines of a properties file", asProperties],
] as const)("%s is read", ([, text]) => {
  expect(reading(text).title).toBe("Configuration of connector orders-cdc");
  expect(rows(text)).toMatchObject({
    "slot.name": "orders_cdc",
    "snapshot.mode": "not set: initial",
  });
  expect(findings(text)).toEqual([]);
});

test.for([
  ["a KafkaConnector resource", asYaml],
  [
    "properties of Debezium Server",
    Object.entries(goodConfig)
      .map(([name, value]) => `debezium.source.${name}=${value}`)
      .join("\n"),
  ],
  [
    "an answer that was cut off",
    JSON.stringify({ ...goodConfig, "lsn.flush.mode": "connector" }, null, 2).slice(0, -6),
  ],
] as const)("%s is read as well", ([, text]) => {
  expect(reading(text)).toMatchObject({ kind: "connector-config", findings: [] });
});
