import { expect, test } from "vitest";
import { readPasted } from "../../../../src/finder/reading/read-pasted.ts";
import { findings, reading, rows } from "./pasted.ts";

const wide = ` slot_name  |  plugin  | slot_type | datoid | database | temporary | active | active_pid | xmin | catalog_xmin | restart_lsn | confirmed_flush_lsn | wal_status | safe_wal_size | two_phase | two_phase_at |        inactive_since         | conflicting | invalidation_reason | failover | synced 
------------+----------+-----------+--------+----------+-----------+--------+------------+------+--------------+-------------+---------------------+------------+---------------+-----------+--------------+-------------------------------+-------------+---------------------+----------+--------
 orders_cdc | pgoutput | logical   |  16385 | shop     | f         | f      |            |      |          757 | 0/1A2B3C8   | 0/1A2B400           | extended   |               | f         |              | 2026-11-02 10:15:03.120947+00 | f           |                     | f        | f
(1 row)
`;

const expanded = `shop=# \\x
Expanded display is on.
shop=# SELECT * FROM pg_replication_slots;
-[ RECORD 1 ]-------+-----------
slot_name           | orders_cdc
plugin              | pgoutput
slot_type           | logical
datoid              | 16385
database            | shop
temporary           | f
active              | f
active_pid          | 
xmin                | 
catalog_xmin        | 757
restart_lsn         | 0/1A2B3C8
confirmed_flush_lsn | 0/1A2B400
wal_status          | extended
safe_wal_size       | 
two_phase           | f
inactive_since      | 2026-11-02 10:15:03.120947+00
conflicting         | f
invalidation_reason | 
failover            | f
synced              | f

shop=#`;

const json = `{"slot_name":"orders_cdc","plugin":"pgoutput","slot_type":"logical","datoid":16385,"database":"shop","temporary":false,"active":false,"active_pid":null,"xmin":null,"catalog_xmin":757,"restart_lsn":"0/1A2B3C8","confirmed_flush_lsn":"0/1A2B400","wal_status":"extended","safe_wal_size":null,"two_phase":false,"inactive_since":"2026-11-02 10:15:03.120947+00","conflicting":false,"invalidation_reason":null,"failover":false,"synced":false}`;

const bare =
  "orders_cdc|pgoutput|logical|16385|shop|f|f|||757|0/1A2B3C8|0/1A2B400|extended||f|2026-11-02 10:15:03.120947+00|f||f|f";

const forms: Record<string, string> = {
  "a table": wide,
  "a table with colors and a carriage return": wide
    .replaceAll("extended", ["\u001b[33m", "extended", "\u001b[0m"].join(""))
    .replaceAll("\n", "\r\n"),
  "a table with a frame": wide
    .trimEnd()
    .split("\n")
    .slice(0, 3)
    .map((line) => (line.startsWith("--") ? `+${line}+` : `|${line} |`))
    .join("\n"),
  "a table in Unicode": wide.replaceAll("|", "│").replaceAll("-+-", "─┼─").replaceAll("--", "──"),
  "an unaligned table": wide
    .split("\n")
    .flatMap((line, at) => (at === 1 || at > 2 ? [] : [line.replace(/ *\| */g, "|").trim()]))
    .join("\n"),
  CSV: wide
    .split("\n")
    .flatMap((line, at) => (at === 1 || at > 2 ? [] : [line.replace(/ *\| */g, ",").trim()]))
    .join("\n"),
  "an expanded record": expanded,
  "an expanded record with a frame": expanded
    .replace("-[ RECORD 1 ]-------+-----------", "+-[ RECORD 1 ]-------+------------+")
    .replace(/^(\w+ *\| .*)$/gm, "| $1 |"),
  row_to_json: ` row_to_json \n-------------\n ${json}\n(1 row)\n`,
  "JSON of a client": JSON.stringify([{ row_to_json: JSON.parse(json) as unknown }], null, 2),
  "jsonb_pretty of psql": JSON.stringify(JSON.parse(json), null, 4)
    .split("\n")
    .map((line, at, all) => ` ${line.padEnd(40)}${at < all.length - 1 ? "+" : ""}`)
    .join("\n"),
  "an unaligned record": expanded
    .split("\n")
    .filter((line) => line.includes(" | "))
    .map((line) => line.replace(/ *\| */, "|"))
    .join("\n"),
  "a row without a head": bare,
};

test.for(Object.entries(forms))("%s of a slot is read", ([, text]) => {
  expect(reading(text)).toMatchObject({
    kind: "replication-slots",
    title: "Replication slot orders_cdc",
  });
  expect(rows(text)).toMatchObject({
    active: expect.stringMatching(/^f/) as string,
    wal_status: "extended",
    restart_lsn: "0/1A2B3C8",
    "from restart_lsn to confirmed_flush_lsn": "56 bytes",
  });
  expect(findings(text)).toEqual([
    "warning Slot orders_cdc keeps more WAL than max_wal_size. Find out why it grows before a limit or the disk ends it.",
    expect.stringContaining("has had no reader since 2026-11-02 10:15:03.120947+00"),
    "note Slot orders_cdc is no failover slot: after a failover to a standby it does not exist there.",
    expect.stringContaining("max_slot_wal_keep_size is -1"),
  ]);
});

test("the position of the server gives the WAL that the slot retains", () => {
  const server = " pg_current_wal_lsn \n--------------------\n 1/1A2B3C8\n(1 row)\n";
  expect(rows(`${wide}\n${server}`)).toMatchObject({
    "WAL that the slot retains": "4 GB (4,294,967,296 bytes)",
    "not confirmed yet": "4 GB (4,294,967,240 bytes)",
  });
});

test("a table that follows without a gap is read as well", () => {
  const server = " pg_current_wal_lsn \n--------------------\n 1/1A2B3C8";
  const slots = " slot_name | restart_lsn | active\n---+---+---\n a | 0/1A2B3C8 | t";
  expect(rows(`${server}\n${slots}`)).toMatchObject({
    "WAL that the slot retains": "4 GB (4,294,967,296 bytes)",
  });
});

test("the line of the lessons' own queries is read without a head", () => {
  expect(rows("orders_cdc|t|reserved|0/1B00000|0/1C00000|16 MB")).toEqual({
    active: "t",
    wal_status: "reserved",
    restart_lsn: "0/1B00000",
    confirmed_flush_lsn: "0/1C00000",
    "from restart_lsn to confirmed_flush_lsn": "1 MB (1,048,576 bytes)",
  });
  expect(rows("orders_cdc|f|lost||0/1C00000|")).toMatchObject({ confirmed_flush_lsn: "0/1C00000" });
  const lost = " orders_cdc | pgoutput | logical | f | lost | | 2D/4A11E0B8";
  expect(findings(lost)).toEqual([expect.stringMatching(/^danger Slot orders_cdc is lost/)]);
  const moving = " billing | t | 59F/11000A28 | 5A2/7C1B3F60 | 2026-09-02 10:00:04+00";
  expect(rows(moving)).toMatchObject({ active: "t", restart_lsn: "59F/11000A28" });
  expect(rows("orders_cdc|t|reserved|0/1B00000")).toEqual({ active: "t", wal_status: "reserved" });
});

const slot = (columns: Record<string, string>) =>
  ["-[ RECORD 1 ]", "slot_name | s1", ...Object.entries(columns).map((c) => c.join(" | "))].join(
    "\n",
  );

test.for<[Record<string, string>, string]>([
  [{ wal_status: "lost", active: "f" }, "danger /runbooks/slot-lost/"],
  [{ wal_status: "reserved", invalidation_reason: "idle_timeout" }, "danger /runbooks/slot-lost/"],
  [{ restart_lsn: "0/1", conflicting: "t" }, "danger /runbooks/slot-lost/"],
  [{ wal_status: "unreserved", active: "t" }, "danger /runbooks/slot-unreserved/"],
  [{ safe_wal_size: "-4096", active: "t" }, "danger /runbooks/slot-unreserved/"],
  [{ wal_status: "extended", active: "t" }, "warning /runbooks/slot-growing/"],
  [{ wal_status: "reserved", active: "f" }, "warning /runbooks/slot-growing/"],
  [
    { wal_status: "reserved", restart_lsn: "0/1", confirmed_flush_lsn: "1/0" },
    "warning /course/03-module-3/05-wal-bloat-heartbeat/#what-no-heartbeat-moves",
  ],
  [
    { wal_status: "reserved", active: "f", synced: "t", temporary: "t" },
    "danger /runbooks/failover-slot-not-ready/",
  ],
  [
    { wal_status: "reserved", active: "t", failover: "f" },
    "note /course/02-module-2/02-replication-slots/#failover-slots",
  ],
  [
    { wal_status: "reserved", safe_wal_size: "", active: "t" },
    "note /course/02-module-2/03-wal-configuration/#max_slot_wal_keep_size",
  ],
  [
    { wal_status: "lost", slot_type: "physical" },
    "danger /course/02-module-2/02-replication-slots/#slot-states",
  ],
])("%o leads to its page", ([columns, expected]) => {
  expect(reading(slot(columns)).findings.map((f) => `${f.level} ${f.leads ?? ""}`)).toEqual([
    expected,
  ]);
});

test("a physical slot without a reader belongs to a standby, not to a connector", () => {
  const [found = ""] = findings(
    slot({ slot_type: "physical", active: "f", wal_status: "reserved" }),
  );
  expect(found).toMatch(
    /^warning Slot s1 has no reader and keeps its WAL\. Its standby may be down/,
  );
});

test("a healthy slot has no findings", () => {
  const healthy = {
    active: "t",
    wal_status: "reserved",
    safe_wal_size: "99999999999",
    failover: "t",
  };
  expect(findings(slot({ ...healthy, restart_lsn: "0/A", confirmed_flush_lsn: "0/B" }))).toEqual(
    [],
  );
});

test("several slots have a row each, and their findings name them", () => {
  const text = ` slot_name | active | wal_status | restart_lsn | pg_current_wal_lsn
-----------+--------+------------+-------------+--------------------
 a         | t      | reserved   | 0/1000000   | 0/2000000
 debezium  | f      | lost       |             | 0/2000000
(2 rows)`;
  expect(reading(text).title).toBe("2 replication slots");
  expect(rows(text)).toEqual({ a: "active, reserved, retains 16 MB", debezium: "inactive, lost" });
  expect(findings(text)).toEqual([
    expect.stringMatching(/^danger Slot debezium is lost/),
    expect.stringMatching(/^note debezium is the name that every connector/),
  ]);
});

test.for([
  "a | b\n---+---\n 1 | 2\n(1 row)",
  " slot_name | active \n-----------+--------\n a         | t\n(1 row)",
  " wal_status | active\n---+---\n fine | t",
  '{"slot_name":"a","active":true}',
  '{"a": [1, 2], "active": true}',
  "orders|t|extended family|0/1",
  "orders|t|f|0/1|0/2",
  " orders | t | 0/1 | 10 MB",
  " verdict | slot_name | slot_type\n---+---+---\n drop | a | logical",
  "-[ RECORD 1 ]\nid | 4\nname | lost",
  "wal_status,restart_lsn are columns of pg_replication_slots",
  "The slot is lost and restart_lsn is empty. What now?",
  'ERROR:  can no longer access replication slot "orders_cdc"',
  "",
])("%j is none", (text) => {
  expect(readPasted(text)).toBeUndefined();
});

const copy = (cells: string) =>
  readPasted(
    ` slot_name | active | wal_status | temporary | synced\n-----------+--------+------------+-----------+--------\n orders    | ${cells}\n(1 row)`,
  )?.findings.map(({ level, text }) => `${level}: ${text}`) ?? [];

test("a lost copy on a standby is not to be dropped, for it is made again", () => {
  const [first = "", ...rest] = copy("f | lost | f | t");
  expect(first).toMatch(/^danger: .*If it is a standby, drop nothing/);
  expect(rest.filter((text) => text.startsWith("danger"))).toEqual([]);
});

test("a copy without a reader is as it should be on a standby, and not on a promoted server", () => {
  expect(copy("f | reserved | f | t").join("\n")).toMatch(/note: .*synchronized copy.*promoted/);
});
