import { expect, test } from "vitest";
import { findings, reading } from "./pasted.ts";

const status = (state: string, task: string) =>
  JSON.stringify({
    name: "orders-cdc",
    connector: { state, worker_id: "w:8083" },
    tasks: [{ id: 0, state: task, worker_id: "w:8083" }],
    type: "source",
  });

const slot = (active: string, walStatus = "reserved") =>
  `shop=# SELECT slot_name, active, wal_status FROM pg_replication_slots;
 slot_name  | active | wal_status
------------+--------+------------
 orders_cdc | ${active}      | ${walStatus}
(1 row)
`;

test("a status and a slot in one text are read as one, the worst first", () => {
  const text = `$ curl -s http://connect:8083/connectors/orders-cdc/status\n${status("RUNNING", "FAILED")}\n${slot("f")}`;
  expect(reading(text)).toMatchObject({
    kind: "connector-status",
    title: "Connector orders-cdc, Replication slot orders_cdc",
    rows: [
      { name: "Connector", value: "RUNNING on w:8083" },
      { name: "Task 0", value: "FAILED on w:8083" },
      { name: "active", value: "f" },
      { name: "wal_status", value: "reserved" },
    ],
  });
  expect(findings(text)).toEqual([
    expect.stringMatching(/^danger Connector orders-cdc says RUNNING, but task 0 has FAILED/),
    expect.stringMatching(/^warning Slot orders_cdc has no reader/),
  ]);
});

test("RUNNING without a reader of the slot is found only when both are pasted", () => {
  const both = expect.stringMatching(
    /^warning The connector says RUNNING and nobody reads the slot/,
  ) as string;
  const running = status("RUNNING", "RUNNING");
  expect(findings(running + slot("f"))).toContainEqual(both);
  expect(findings(running + slot("t"))).not.toContainEqual(both);
  expect(findings(running + slot("f", "lost"))).not.toContainEqual(both);
  expect(findings(status("STOPPED", "RUNNING") + slot("f"))).not.toContainEqual(both);
  expect(findings(running)).not.toContainEqual(both);
});
