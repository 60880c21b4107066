import { expect, test } from "vitest";
import { refusedValues } from "../../../../src/finder/reading/config/refused-values.ts";

const said = (settings: Record<string, string>) =>
  refusedValues(new Map(Object.entries(settings))).map(({ text }) => text);

test.for([
  ["heartbeat.interval.ms", "10s", "an integer"],
  ["slot.failover", "yes", "true or false"],
  ["publication.autocreate.mode", "filter", "one of all_tables, disabled, filtered, no_tables"],
  ["lsn.flush.mode", "driver", "one of connector, connector_and_driver, manual"],
] as const)("%s = %s is refused", ([name, value, expected]) => {
  expect(said({ [name]: value })).toEqual([
    `${name} is ${value}, and Debezium takes ${expected}: it refuses this configuration.`,
  ]);
});

test("what Debezium takes, and what cannot be judged, has no finding", () => {
  expect(
    said({
      "heartbeat.interval.ms": " 60000 ",
      "errors.max.retries": "-1",
      "slot.failover": "True",
      "publication.autocreate.mode": "DISABLED",
      "database.port": "${env:DB_PORT}",
      "max.queue.size": "FILL_IN_SIZE",
      "slot.name": "anything",
      "snapshot.mode": "never",
      "tasks.max": "",
    }),
  ).toEqual([]);
});

test("a long value is cut", () => {
  expect(said({ "max.batch.size": "9x".repeat(100) })[0]).toHaveLength(
    "max.batch.size is , and Debezium takes an integer: it refuses this configuration.".length + 41,
  );
});
