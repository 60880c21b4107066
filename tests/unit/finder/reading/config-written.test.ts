import { expect, test } from "vitest";
import { readPasted } from "../../../../src/finder/reading/read-pasted.ts";
import { changed, goodConfig } from "./good-config.ts";
import { findings, reading, rows } from "./pasted.ts";

const name = "heartbeat.action.query";
const said = "SELECT pg_logical_emit_message(false, 'heartbeat', now()::varchar)";

/** The good configuration as YAML, with something else written for the heartbeat's query. */
const yaml = (query: string) =>
  Object.entries(goodConfig)
    .map(([key, value]) => (key === name ? `    ${query}` : `    ${key}: "${value}"`))
    .join("\n");

test.for([
  `${name}: >-\n      SELECT\n\n      pg_logical_emit_message(false, 'heartbeat', now()::varchar)`,
  `${name}: |  # one minute\n      ${said}`,
  `${name}: SELECT\n      pg_logical_emit_message(false, 'heartbeat', now()::varchar)`,
  `${name}: "SELECT\n      pg_logical_emit_message(false, 'heartbeat', now()::varchar)"`,
])("a value in several lines of YAML is read: %j", (query) => {
  expect(rows(yaml(query))).toMatchObject({ [name]: said, "slot.name": "orders_cdc" });
  expect(findings(yaml(query))).toEqual([
    expect.stringMatching(/^danger heartbeat\.action\.query/),
  ]);
});

test("a backslash continues a line of properties", () => {
  const lines = Object.entries(changedQuery()).map((pair) => pair.join("="));
  const text = lines.join("\n").replace("SELECT ", "SELECT \\\n    ");
  expect(rows(text)).toMatchObject({ [name]: said });
});

function changedQuery(): Record<string, string> {
  return { ...goodConfig, [name]: said };
}

const variables = Object.entries(goodConfig).map(
  ([key, value]) => `DEBEZIUM_SOURCE_${key.toUpperCase().replaceAll(".", "_")}=${value}`,
);

test.for([
  ["a file of variables", variables.join("\n")],
  ["exports of a shell", variables.map((line) => `export ${line}`).join("\n")],
  ["a list of a Compose file", variables.map((line) => `      - "${line}"`).join("\n")],
  ["options of docker run", variables.map((line) => `  -e ${line} \\`).join("\n")],
] as const)("variables of Debezium Server in %s are read", ([, text]) => {
  expect(rows(text)).toMatchObject({ "slot.name": "orders_cdc", "topic.prefix": "shop" });
  expect(findings(text)).toEqual([]);
  const dropping = text.replace("SLOT_FAILOVER=true", "SLOT_DROP_ON_STOP=true");
  expect(findings(dropping)).toContainEqual(
    expect.stringMatching(/^danger slot\.drop\.on\.stop is true/) as string,
  );
});

test("a variable's name is a property's, in its own letters", () => {
  const text = [...variables, `DEBEZIUM_SOURCE_DATABASE_${"tcpKeepAlive".toUpperCase()}=true`].join(
    "\n",
  );
  expect(findings(text)).toEqual([]);
});

test.for([
  ["a shell", (json: string) => `curl -d "${JSON.stringify(json).slice(1, -1)}" http://h`],
  ["JSON", (json: string) => JSON.stringify({ body: JSON.stringify(JSON.parse(json), null, 2) })],
] as const)("a configuration within the quotes of %s is read", ([, within]) => {
  expect(rows(within(changed({})))).toMatchObject({ "slot.name": "orders_cdc" });
  expect(findings(within(changed({ "slot.drop.on.stop": "true" })))).toEqual([
    expect.stringMatching(/^danger slot\.drop\.on\.stop/),
  ]);
});

test.for([
  ["one line of JSON that was cut off", JSON.stringify({ config: goodConfig }).slice(0, -40)],
  ["one in quotes that was cut off", `"${changed({}).replaceAll('"', '\\"').slice(0, -40)}`],
  [
    "a statement in SQL",
    "CREATE SOURCE CONNECTOR a WITH ('connector.class' = 'x.PostgresConnector', 'a' = 1);",
  ],
] as const)("%s says that it was not checked", ([, text]) => {
  expect(reading(text).findings).toEqual([
    {
      level: "note",
      text: "This looks like a configuration, but it is cut off, or written in a way that is not read here; it was not checked.",
    },
  ]);
});

test.for(["PostgresCdcSourceV2", "PostgresCdcSource"])("%s was not checked either", (type) => {
  for (const text of [
    changed({ "connector.class": type }),
    `config_nonsensitive = {\n  "connector.class" = "${type}"\n  "slot.name" = "orders_cdc"\n}`,
  ]) {
    expect(findings(text)).toEqual([
      expect.stringMatching(/^note This looks like a configuration, but Confluent's .*not checked/),
    ]);
  }
});

test.for([
  "Instantiated connector a with type class io.debezium.connector.postgresql.PostgresConnector",
  "connector.class PostgresConnector not found",
  '{"connector.class": "io.debezium.connector.mysql.MySqlConnector", "database',
])("%j is no configuration of this connector", (text) => {
  expect(readPasted(text)).toBeUndefined();
});

test.for([
  ...["var.pw", "var.db.password", "local.pw", "data.vault.pw", "$DB_PASSWORD", "${DB_PASSWORD}"],
  ...["$(cat /run/pw)", "...", "…", "***", "<your password>", "[hidden]", "FILL_IN_PASSWORD"],
])("%s stands for a password and is none", (value) => {
  expect(findings(changed({ "database.password": value }))).toEqual([]);
});

test.for(["hunter2", "variable", "pa$word", "..x..", "var.1"])("%s is a password", (value) => {
  expect(findings(changed({ "database.password": value }))).toEqual([
    expect.stringMatching(/^danger database\.password stands in clear/),
  ]);
});

test("what stands for a number or a name is not judged", () => {
  const text = changed({
    "database.port": "var.port",
    "slot.name": "$SLOT",
    "max.batch.size": "...",
  });
  expect(findings(text).filter((finding) => !finding.includes("max.queue.size"))).toEqual([]);
});

test("with lsn.flush.mode=connector_and_driver the driver confirms, and no heartbeat is missed", () => {
  const settings = (mode: string) =>
    readPasted(
      JSON.stringify({
        "connector.class": "io.debezium.connector.postgresql.PostgresConnector",
        "topic.prefix": "shop",
        "lsn.flush.mode": mode,
      }),
    )?.findings.map(({ text }) => text) ?? [];
  const missed = /There is no heartbeat/;
  expect(settings("connector").some((text) => missed.test(text))).toBe(true);
  expect(settings("connector_and_driver").some((text) => missed.test(text))).toBe(false);
});
