import { expect, test } from "vitest";
import { readPasted } from "../../../../src/finder/reading/read-pasted.ts";
import { findings, reading, rows } from "./pasted.ts";

const trace = [
  "org.apache.kafka.connect.errors.ConnectException: An exception occurred in the change event producer. This connector will be stopped.",
  "\tat io.debezium.pipeline.ErrorHandler.setProducerThrowable(ErrorHandler.java:67)",
  "\tat java.base/java.lang.Thread.run(Thread.java:840)",
  "Caused by: io.debezium.DebeziumException: The connector is trying to read change stream starting at PostgresOffsetContext [lsn=LSN{0/1A2B3C8}], but this is no longer available on the server. Reconfigure the connector to use a snapshot mode when needed.",
  "\tat io.debezium.connector.common.BaseSourceTask.validateSchemaHistory(BaseSourceTask.java:120)",
  "\t... 5 more",
].join("\n");

const status = (connector: string, tasks: readonly object[], more: object = {}) => ({
  name: "orders-cdc",
  connector: { state: connector, worker_id: "10.0.0.7:8083" },
  tasks: tasks.map((task, id) => ({ id, worker_id: "10.0.0.7:8083", ...task })),
  type: "source",
  ...more,
});

const failed = status("RUNNING", [{ state: "FAILED", trace }]);

test.for([
  ["as Connect answers", JSON.stringify(failed)],
  ["as jq prints it", JSON.stringify(failed, null, 2)],
  [
    "with prompt, command and colors",
    `$ curl -sS "http://localhost:8083/connectors/orders-cdc/status" | jq .\n\u001b[1;39m${JSON.stringify(failed, null, 2).replaceAll('"FAILED"', '\u001b[0;32m"FAILED"\u001b[0m')}\u001b[0m\nops@host:~$ `,
  ],
  [
    "after a command with braces of its own",
    `curl -H 'A: {x' "http://{{host}}/connectors"\n${JSON.stringify(failed)}`,
  ],
  ["below its name", JSON.stringify({ "orders-cdc": { status: failed } })],
  ["in a list", JSON.stringify([failed])],
] as const)("a failed task is found %s", ([, text]) => {
  expect(reading(text)).toEqual({
    kind: "connector-status",
    title: "Connector orders-cdc",
    rows: [
      { name: "Connector", value: "RUNNING on 10.0.0.7:8083" },
      { name: "Task 0", value: "FAILED on 10.0.0.7:8083" },
    ],
    findings: [
      {
        level: "danger",
        text: "Connector orders-cdc says RUNNING, but task 0 has FAILED. Nothing is read until the task runs again, and if it is a PostgreSQL connector, its slot keeps its WAL.",
        leads: "/runbooks/connector-failed/",
      },
    ],
    lookUp: expect.stringMatching(
      /^The connector is trying to read change stream .* when needed\.$/,
    ) as string,
  });
});

const running = { state: "RUNNING" };

test.for<[object, string, string]>([
  [status("FAILED", []), "danger", "/runbooks/connector-failed/"],
  [status("RUNNING", []), "warning", "/runbooks/slot-lost/"],
  [
    status("PAUSED", [{ state: "PAUSED" }]),
    "warning",
    "/runbooks/slot-growing/#resume-the-connector",
  ],
  [status("STOPPED", []), "warning", "/runbooks/stop-for-maintenance/"],
  [
    status("UNASSIGNED", [{ state: "UNASSIGNED" }]),
    "warning",
    "/course/03-module-3/06-connector-scaling-tasks/#what-a-task-is",
  ],
  [status("RUNNING", [{ state: "RESTARTING" }]), "note", ""],
  [status("RUNNING", [running]), "note", "/runbooks/running-but-nothing-arrives/"],
])("%j leads to its page", ([answer, level, leads]) => {
  const found = reading(JSON.stringify(answer)).findings;
  expect(found.map((f) => [f.level, f.leads ?? ""])).toEqual([[level, leads]]);
});

test("several connectors have a row each, and the failed one comes first", () => {
  const other = { ...status("RUNNING", [running]), name: "billing-cdc" };
  const text = JSON.stringify({
    "billing-cdc": { info: { name: "billing-cdc", config: {} }, status: other },
    "orders-cdc": { status: failed },
  });
  expect(rows(text)).toEqual({
    "billing-cdc": "RUNNING, task 0 RUNNING",
    "orders-cdc": "RUNNING, task 0 FAILED",
  });
  expect(findings(text)[0]).toContain("Connector orders-cdc says RUNNING, but task 0 has FAILED");
});

test.for([
  'ERROR: can no longer get changes from replication slot "orders_cdc"',
  'ERROR: can no longer access replication slot "orders_cdc"',
  'Detail: This replication slot has been invalidated due to "wal_removed".',
  "This slot has been invalidated because it exceeded the maximum reserved size.",
  "Cannot obtain valid replication slot 'orders_cdc' for plugin 'pgoutput'",
  "Unable to obtain valid replication slot. Make sure there are no long-running transactions",
])("a trace with %j tells that the slot is lost", (message) => {
  const lost = `org.apache.kafka.connect.errors.ConnectException: An exception occurred in the change event producer.\nCaused by: org.postgresql.util.PSQLException: ${message}`;
  for (const answer of [
    status("RUNNING", [{ state: "FAILED", trace: lost }]),
    status("FAILED", [], { connector: { state: "FAILED", worker_id: "w:1", trace: lost } }),
  ]) {
    const { findings: found } = reading(JSON.stringify(answer));
    expect(found).toMatchObject([{ level: "danger", leads: "/runbooks/slot-lost/" }]);
    expect(found[0]?.text).toMatch(
      /FAILED\. Its replication slot is (?:most likely )?lost.*No restart helps/,
    );
    expect(found[0]?.text).not.toContain("keeps its WAL");
  }
});

test("whether a slot is behind it, a status alone does not tell", () => {
  for (const answer of [
    failed,
    status("PAUSED", [{ state: "PAUSED" }]),
    status("STOPPED", []),
    status("RUNNING", []),
  ]) {
    const found = findings(JSON.stringify(answer));
    expect(found).toEqual([expect.stringContaining("if it is a PostgreSQL connector, ")]);
  }
});

test.for([
  ["PAUSED", [{ state: "PAUSED" }], "is PAUSED: nothing is delivered"],
  ["STOPPED", [], "is STOPPED and has no tasks: nothing is delivered"],
  ["RUNNING", [], "is RUNNING and has no tasks: nothing is delivered"],
  ["RUNNING", [{ state: "FAILED", trace }], "Its topics are not read"],
] as const)("a sink that is %s with tasks %j has no slot", ([state, tasks, expected]) => {
  const found = findings(JSON.stringify(status(state, tasks, { type: "sink" })));
  expect(found).toEqual([expect.stringContaining(expected)]);
  expect(found.join()).not.toMatch(/slot|WAL/);
});

test("a sink that runs has no findings", () => {
  expect(findings(JSON.stringify(status("RUNNING", [running], { type: "sink" })))).toEqual([]);
});

test.for([
  JSON.stringify({ name: "a", connector: "b", tasks: [] }),
  JSON.stringify({ name: "a", connector: { state: "open" }, tasks: [] }),
  JSON.stringify({ status: { state: "RUNNING" } }),
  JSON.stringify(["orders-cdc", "billing-cdc"]),
  JSON.stringify(failed).slice(0, -20),
  '{"error_code":404,"message":"No status found for connector orders-cdc"}',
])("%s is none", (text) => {
  expect(readPasted(text)).toBeUndefined();
});
