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
        text: "Connector orders-cdc says RUNNING, but task 0 has FAILED. Nothing is read, and the slot keeps its WAL until the task runs again.",
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
  [status("RUNNING", []), "danger", "/runbooks/slot-lost/"],
  [
    status("PAUSED", [{ state: "PAUSED" }]),
    "warning",
    "/course/03-module-3/07-disaster-recovery-procedures/#what-happens-when",
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

test("a sink has no slot", () => {
  expect(findings(JSON.stringify(status("STOPPED", [], { type: "sink" })))).toEqual([]);
  const text = findings(JSON.stringify(status("RUNNING", [{ state: "FAILED" }], { type: "sink" })));
  expect(text.join()).not.toContain("slot");
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
