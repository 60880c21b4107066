import { expect, test } from "vitest";
import { readPasted } from "../../../../src/finder/reading/read-pasted.ts";
import { findings, reading, rows } from "./pasted.ts";

const table = (state: string, sync: string, sent = "0/1A2B3C8") =>
  `  pid  | usesysid | usename  |  application_name  | client_addr | client_hostname | client_port |         backend_start         | backend_xmin |   state   | sent_lsn  | write_lsn | flush_lsn | replay_lsn | write_lag | flush_lag | replay_lag | sync_priority | sync_state |          reply_time
-------+----------+----------+--------------------+-------------+-----------------+-------------+-------------------------------+--------------+-----------+-----------+-----------+-----------+------------+-----------+-----------+------------+---------------+------------+-------------------------------
 41871 |    16384 | debezium | Debezium Streaming | 10.0.0.7    |                 |       51234 | 2026-11-02 10:15:03.120947+00 |              | ${state} | ${sent} | 0/1A2B3C8 | 0/1A2B3C8 | 0/1A2B3C8  |           |           |            |             0 | ${sync}      | 2026-11-02 11:15:03.120947+00
(1 row)
`;

test("a walsender that keeps up has its columns and no findings", () => {
  expect(reading(table("streaming", "async"))).toMatchObject({
    kind: "stat-replication",
    title: "Walsender Debezium Streaming",
    findings: [],
  });
  expect(rows(table("streaming", "async"))).toMatchObject({
    pid: "41871",
    state: "streaming",
    flush_lsn: "0/1A2B3C8",
  });
});

test("the expanded form is read as well", () => {
  const text = [
    "-[ RECORD 1 ]----+----------",
    "application_name | standby1",
    "state            | catchup",
    "sent_lsn         | 0/1000000",
    "flush_lsn        | 0/1000000",
    "sync_state       | async",
    "-[ RECORD 2 ]----+----------",
    "application_name | Debezium Streaming",
    "state            | streaming",
    "sent_lsn         | 0/2000000",
    "flush_lsn        | 0/1000000",
    "sync_state       | async",
  ].join("\n");
  expect(rows(text)).toEqual({
    "Walsender standby1": "catchup, async, sent_lsn 0/1000000, flush_lsn 0/1000000",
    "Walsender Debezium Streaming": "streaming, async, sent_lsn 0/2000000, flush_lsn 0/1000000",
  });
  expect(findings(text)).toEqual([
    expect.stringMatching(/^note Walsender standby1 is still reading/),
  ]);
});

test("a connector that COMMIT waits for is a danger", () => {
  expect(findings(table("streaming", "sync"))).toEqual([
    expect.stringMatching(/^danger .* counts as a synchronous standby/),
  ]);
  const standby = table("streaming", "sync").replace("Debezium Streaming", "standby1          ");
  expect(findings(standby)).toEqual([]);
});

test("what is not sent and what is not confirmed are told apart", () => {
  const server = " pg_current_wal_lsn\n--------------------\n 1/0\n";
  expect(findings(table("streaming", "async") + server)).toEqual([
    expect.stringMatching(/^warning .* has 4 GB of WAL to send yet/),
  ]);
  expect(findings(table("streaming", "async", "1/0"))).toEqual([
    expect.stringMatching(/^warning .* has sent 4 GB that are not confirmed/),
  ]);
});

test.for([
  " pid | state\n-----+-------\n 4 | active\n",
  " sent_lsn | flush_lsn\n---+---\n yes | no\n",
])("%j is none", (text) => {
  expect(readPasted(text)).toBeUndefined();
});
