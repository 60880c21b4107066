import { expect, test } from "vitest";
import { readPasted } from "../../../../src/finder/reading/read-pasted.ts";
import { findings, reading, rows } from "./pasted.ts";

const headed = ` pubname   | schemaname | tablename
-----------+------------+-----------
 sales_pub | public     | orders
 sales_pub | crm        | accounts
 other_pub | public     | invoices
(3 rows)
`;

test("a publication is read with its tables, with a head or without", () => {
  expect(reading(headed)).toMatchObject({
    title: "Publication sales_pub",
    rows: [{ value: "public.orders" }, { value: "crm.accounts" }],
  });
  expect(findings(" sales_pub | public | orders")).toEqual([
    expect.stringContaining("only changes of public.orders pass through a slot"),
  ]);
});

test("the default name of a publication leads first to who shares it", () => {
  expect(reading(" dbz_publication | public | orders").findings.map(({ leads }) => leads)).toEqual([
    "/runbooks/rows-missing-second-connector/",
    "/course/03-module-3/05-wal-bloat-heartbeat/#heartbeat-by-table",
  ]);
});

const role = (login: string, replication: string, superuser = "f") =>
  ` rolname | rolcanlogin | rolreplication | rolsuper\n---+---+---+---\n cdc | ${login} | ${replication} | ${superuser}\n`;

test("a role without the attribute is told, and the exception of RDS", () => {
  expect(findings(role("t", "f"))).toEqual([expect.stringContaining("rds_replication")]);
  expect(findings(role("f", "t"))).toEqual(["warning Role cdc may not log in."]);
  expect(findings(role("t", "f", "t"))).toEqual([]);
});

const offset = {
  lsn: 242_088_992,
  lsn_proc: 242_088_992,
  txId: 1078,
  ts_usec: 1_785_998_059_693_873,
};

test.for<[string, unknown]>([
  ["by itself", offset],
  ["in the answer of Connect", { offsets: [{ partition: { server: "sales" }, offset }] }],
])("a stored offset is read %s, with its positions as PostgreSQL prints them", ([, value]) => {
  const text = JSON.stringify(value);
  expect(rows(text)).toMatchObject({ lsn: "0/E6DFC20 (242088992)" });
  expect(findings(text)).toEqual([expect.stringMatching(/^note Whether the connector can go on/)]);
});

test("a position beyond 4 GB has both parts", () => {
  expect(rows(JSON.stringify({ ...offset, lsn: 2 ** 33 + 255 }))).toMatchObject({
    lsn: "2/FF (8589934847)",
  });
});

test("an offset of a snapshot that has not ended leads to the runbook that lets it run", () => {
  const text = JSON.stringify({ ...offset, snapshot: "INITIAL", snapshot_completed: false });
  expect(reading(text).findings).toEqual([
    expect.objectContaining({
      level: "warning",
      leads: "/runbooks/slot-growing/#see-whether-a-snapshot-runs",
    }),
  ]);
});

test("keys that are counted more than once are repeats", () => {
  const counted = (count: string, name = "order_id") =>
    ` ${name} | count\n---+---\n 17 | 2\n 18 | ${count}\n`;
  expect(findings(counted("3"))).toEqual([expect.stringContaining("at least once")]);
  for (const text of [counted("1"), counted("3", "state")])
    expect(readPasted(text)).toBeUndefined();
});

test.for<[string, string]>([
  ["91%", "danger"],
  ["72%", "warning"],
])("a disk that is full to %s is a %s", ([used, level]) => {
  expect(reading(`/dev/sdb1  500G  455G  45G  ${used} /data`).findings).toEqual([
    expect.objectContaining({ level, leads: "/runbooks/disk-almost-full/" }),
  ]);
});

test("a disk with room has no finding, and the size of pg_wal leads to what keeps it", () => {
  expect(findings("/dev/sdb1  500G  55G  445G  11% /data")).toEqual([]);
  const [first] = reading("48G\t/data/main/pg_wal").findings;
  expect(first?.leads).toBe("/course/03-module-3/05-wal-bloat-heartbeat/#three-causes");
  expect(readPasted("48G\t/data/main/base")).toBeUndefined();
});

test.for([
  '{"lsn": 12}',
  '{"lsn": "0/1", "txId": 3}',
  " sales | crm | orders",
  " rolname | rolsuper\n---+---\n cdc | f\n",
])("%j is none of them", (text) => {
  expect(readPasted(text)).toBeUndefined();
});
