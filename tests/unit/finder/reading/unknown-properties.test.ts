import { expect, test } from "vitest";
import { unknownProperties } from "../../../../src/finder/reading/config/unknown-properties.ts";
import definition from "../../../../src/finder/reading/connector-properties.json" with { type: "json" };
import { propertiesFile } from "../../../../lab/properties/properties-file.ts";
import { labVersions } from "../../../../lab/stack/topology.ts";

const said = (settings: Record<string, string>) =>
  unknownProperties(new Map(Object.entries(settings))).map(({ level, text }) => `${level} ${text}`);

test.for([
  ["slot.names", "slot.name"],
  ["heartbeat.interval.msec", "heartbeat.interval.ms"],
  ["heartbeat.action.queries", "heartbeat.action.query"],
  ["table.include.lists", "table.include.list"],
  ["publication.auto.create.mode", "publication.autocreate.mode"],
  ["database.hostnames", "database.hostname"],
] as const)("%s is a slip of %s", ([name, meant]) => {
  expect(said({ [name]: "x" })).toEqual([
    `warning ${name} is no property of the PostgreSQL connector of Debezium 3.7.0, so it has no effect. Did you mean ${meant}?`,
  ]);
});

test("a property that is like none has no effect", () => {
  expect(said({ "schema.registry.address": "x" })).toEqual([
    "note schema.registry.address is no property of the PostgreSQL connector of Debezium 3.7.0, so it has no effect unless a plug-in reads it.",
  ]);
});

test("names that belong to something else are left alone", () => {
  const others = [
    ...["transforms.unwrap.type", "predicates.p.pattern", "value.converter.schemas.enable"],
    ...["topic.creation.default.partitions", "producer.override.linger.ms", "driver.socketTimeout"],
    ...["database.loginTimeout", "signal.consumer.security.protocol", "internal.anything"],
    ...["column.mask.with.10.chars", "column.truncate.to.20.chars", "database.server.name"],
    ...["snapshot.select.statement.overrides.public.orders", "schema.history.internal.name"],
  ];
  expect(said(Object.fromEntries(others.map((name) => [name, "x"])))).toEqual([]);
  const plugins = { converters: "money, geo", "money.type": "a.B", "geo.zone": "4326" };
  expect(said({ ...plugins, "post.processors": "reselect", "reselect.type": "a.B" })).toEqual([]);
});

test("the known properties are those of the connector that the lab runs", () => {
  const { debezium, kafka } = labVersions;
  expect(
    { debezium: definition.debezium, kafka: definition.kafka },
    "Run npm run lab:properties.",
  ).toEqual({ debezium, kafka });
  expect(said(Object.fromEntries(definition.properties.map(({ name }) => [name, "x"])))).toEqual(
    [],
  );
});

test("the file says of each property what was printed, and refuses what is none", () => {
  const versions = { debezium: "3.7.0.Final", kafka: "4.3.1" };
  const printed =
    "flush.lsn.source\tdeprecated\ttakes=boolean\nslot.name\nsome.mode\ttakes=a-b|c_d\n";
  expect(JSON.parse(propertiesFile(printed, versions))).toEqual({
    ...versions,
    properties: [
      { name: "flush.lsn.source", deprecated: true, takes: "boolean" },
      { name: "slot.name" },
      { name: "some.mode", takes: "a-b|c_d" },
    ],
  });
  expect(() => propertiesFile("WARNING: something", versions)).toThrow(
    'ListProperties.java printed "WARNING: something".',
  );
});
