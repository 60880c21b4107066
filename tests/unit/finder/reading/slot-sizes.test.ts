import { expect, test } from "vitest";
import { readPasted } from "../../../../src/finder/reading/read-pasted.ts";
import { findings, reading, rows } from "./pasted.ts";

/** A table as psql prints it. */
const table = (columns: Readonly<Record<string, string>>) =>
  [Object.keys(columns).join(" | "), "---+---", Object.values(columns).join(" | ")].join("\n");

const keeps312 = "warning Slot s1 keeps 312 GB of WAL. Find out why it grows";

test.for([
  ...["retained", "retained_wal", "retained_wal_size", "keeps", "wal", "behind", "wal_behind"],
  ...["lag", "unconfirmed", "replicationSlotLag", "pg_size_pretty", "size"],
])("a slot that keeps 312 GB is a warning when the query calls it %s", (column) => {
  const text = table({ slot_name: "s1", slot_type: "logical", active: "t", [column]: "312 GB" });
  expect(findings(text)).toEqual([expect.stringContaining(keeps312)]);
  expect(reading(text).findings[0]?.leads).toBe("/runbooks/slot-growing/");
});

test.for([
  ["retained_bytes", "335007449088"],
  ["lag_mb", "319488"],
  ["retained_gb", "312.0"],
  ["pg_wal_lsn_diff", "335007449088"],
  ["wal", "319,488 MB"],
  ["keeps", "327155712kB"],
] as const)("%s %s are 312 GB", ([column, size]) => {
  expect(findings(table({ slot_name: "s1", [column]: size }))).toEqual([
    expect.stringContaining(keeps312),
  ]);
});

test("a slot is warned of when only the two positions say what it keeps", () => {
  const far = { slot_name: "s1", active: "t", restart_lsn: "0/1000000", wal_status: "reserved" };
  const text = table({ ...far, pg_current_wal_lsn: "4E/1000000" });
  expect(findings(text)).toEqual([expect.stringContaining(keeps312)]);
  const extended = text.replace("reserved", "extended");
  expect(findings(extended)).toEqual([
    expect.stringContaining("keeps 312 GB of WAL, more than max_wal_size."),
  ]);
  expect(findings(table({ ...far, pg_current_wal_lsn: "2/1000000" }))).toEqual([]);
});

test("of what a column says and what the positions say the larger counts", () => {
  const near = { slot_name: "s1", restart_lsn: "0/1000000", pg_current_wal_lsn: "0/2000000" };
  expect(rows(table({ ...near, retained: "312 GB" }))).toMatchObject({
    "WAL that the slot retains": "312 GB (335,007,449,088 bytes)",
  });
  expect(rows(table({ ...near, retained: "1 MB" }))).toMatchObject({
    "WAL that the slot retains": "16 MB (16,777,216 bytes)",
  });
});

test.for<[string, string]>([
  ["-20 MB", "danger Slot s1 keeps more WAL than max_slot_wal_keep_size allows."],
  ["20 MB", "danger Slot s1 has 20 MB left: after as much WAL, the next checkpoint can invalidate"],
  ["20971520", "danger Slot s1 has 20 MB left"],
  ["1600 MB", "note Slot s1 has 1.6 GB left"],
])("%s that are left to a slot are told", ([safe, expected]) => {
  for (const column of ["safe", "safe_wal_size"]) {
    const text = table({ wal_status: "reserved", slot_name: "s1", [column]: safe });
    expect(findings(text)).toEqual([expect.stringContaining(expected)]);
  }
  expect(findings(table({ wal_status: "lost", slot_name: "s1", safe }))).toEqual([
    expect.stringContaining("danger Slot s1 is lost"),
  ]);
});

test("an old catalog_xmin is a danger", () => {
  const held = "danger Slot s1 holds catalog_xmin 1,200,000,000 transaction IDs back.";
  for (const column of ["catalog_age", "age", "xmin_age"]) {
    expect(findings(table({ slot_name: "s1", [column]: "1200000000" }))).toEqual([
      expect.stringContaining(held),
    ]);
  }
  expect(findings(table({ slot_name: "s1", age: "900000000" }))).toEqual([]);
});

test("the query of the lesson is read under its own names", () => {
  const text = ` slot_name | active | active_pid | wal_status | inactive_since | reason | retained | unconfirmed | safe
-----------+--------+------------+------------+----------------+--------+----------+-------------+------
 s1        | f      |            | lost       |                | idle_timeout | 312 GB | 300 GB |
(1 row)`;
  expect(findings(text)).toEqual([
    expect.stringMatching(/^danger Slot s1 is lost \(idle_timeout\)/),
  ]);
  expect(rows(text)).toMatchObject({ "not confirmed yet": "300 GB (322,122,547,200 bytes)" });
  const link =
    " wait_event | unsent | sent_unconfirmed | retained\n---+---\n X | 1 MB | 2 MB | 20 GB\n";
  expect(findings(link)).toEqual([
    expect.stringContaining("warning The slot keeps 20 GB of WAL."),
    "note Not read: wait_event, unsent.",
  ]);
});

test("restart and confirmed are positions, and a reason is a reason", () => {
  const text = table({ slot_name: "s1", restart: "0/1000000", confirmed: "0/2000000", reason: "" });
  expect(rows(text)).toEqual({
    restart_lsn: "0/1000000",
    confirmed_flush_lsn: "0/2000000",
    "from restart_lsn to confirmed_flush_lsn": "16 MB (16,777,216 bytes)",
  });
});

test("what was not understood is named, and what is empty is not", () => {
  const text = table({
    slot_name: "s1",
    wal_status: "reserved",
    verdict: "large",
    lag: "00:01",
    x: "",
  });
  expect(findings(text)).toEqual(["note Not read: verdict, lag."]);
  const bare = "orders_cdc|t|reserved|0/1B00000|0/1C00000|312 GB";
  expect(findings(bare)).toEqual(["note Not read: 312 GB."]);
});

test("the columns of a walsender beside the slot count as read", () => {
  const text = table({ slot_name: "s1", wal_status: "reserved", pid: "4", state: "streaming" });
  expect(findings(text)).toEqual([]);
});

test.for([
  table({ slot_name: "s1", dropped: "t" }),
  table({ slot_name: "s1", lsn: "0/1" }),
  table({ slot_name: "s1", total_txns: "7", total_bytes: "335007449088" }),
  table({ relation: "orders", size: "312 GB", age: "3", safe: "1 MB" }),
])("%j is no row of slots", (text) => {
  expect(readPasted(text)).toBeUndefined();
});
