import { expect, test } from "vitest";
import { findings, reading, rows } from "./pasted.ts";

const head =
  " slot_name  | active | wal_status | restart_lsn | confirmed_flush_lsn | retained\n" +
  "------------+--------+------------+-------------+---------------------+----------\n";
const look = (name: string, active: string, restart: string, confirmed: string, retained: string) =>
  `${head} ${name} | ${active} | extended | ${restart} | ${confirmed} | ${retained}\n(1 row)\n\n`;

const stands =
  look("orders_cdc", "t", "0/1A2B3C8", "0/1A2B400", "312 MB") +
  look("orders_cdc", "t", "0/1A2B3C8", "0/1A2B400", "812 MB");

test("two rows of one slot are one slot, with what changed between them", () => {
  expect(reading(stands).title).toBe("Replication slot orders_cdc, 2 times");
  expect(rows(stands)).toMatchObject({
    active: "t",
    restart_lsn: "0/1A2B3C8, stands still",
    confirmed_flush_lsn: "0/1A2B400, stands still",
    "WAL that the slot retains": "312 MB (327,155,712 bytes) → 812 MB (851,443,712 bytes)",
  });
});

test.each([
  [
    "read, and nothing confirmed",
    stands,
    /of slot orders_cdc, neither position moved, and it keeps 500 MB more\. Somebody reads it and confirms nothing/,
  ],
  ["not read", stands.replaceAll("| t |", "| f |"), /neither position moved.* Nobody reads it\./],
  [
    "confirmed, and held",
    look("orders_cdc", "t", "0/1A2B3C8", "0/1A2B400", "312 MB") +
      look("orders_cdc", "t", "0/1A2B3C8", "0/2A2B400", "568 MB"),
    /was confirmed, and its restart_lsn stood still, and it keeps 256 MB more/,
  ],
  [
    "moving",
    look("orders_cdc", "t", "0/1A2B3C8", "0/1A2B400", "312 MB") +
      look("orders_cdc", "t", "0/2A2B3C8", "0/2A2B400", "312 MB"),
    /both positions of slot orders_cdc moved: it is read and confirmed\./,
  ],
])("a slot that is %s is told so", (_, text, said) => {
  expect(findings(text).join("\n")).toMatch(said);
});

test("the later row counts, also when it was pasted first: no position goes back", () => {
  const turned =
    look("orders_cdc", "f", "0/2A2B3C8", "0/2A2B400", "512 MB") +
    look("orders_cdc", "t", "0/1A2B3C8", "0/1A2B400", "312 MB");
  expect(rows(turned)).toMatchObject({
    active: "t → f",
    restart_lsn: "0/1A2B3C8 → 0/2A2B3C8, moved by 16 MB",
  });
});

test("two slots stay two slots, also when each was looked at twice", () => {
  const other = look("crm", "t", "0/1A2B3C8", "0/1A2B400", "1 MB");
  expect(reading(stands + other + other).title).toBe("2 replication slots");
  expect(reading(stands + other).title).toBe("2 replication slots");
});

const growing = "/runbooks/slot-growing/";
const causes = "/course/03-module-3/05-wal-bloat-heartbeat/#three-causes";

test.each([
  ["with both positions", stands.replaceAll("extended", "reserved"), [growing, causes]],
  [
    "with the confirmed one only",
    "slot_name | active | confirmed_flush_lsn\n----+----+----\n orders | t | 0/1A2B400\n orders | t | 0/1A2B400\n",
    [growing, causes],
  ],
  ["that nobody reads", stands.replaceAll("| t |", "| f |"), [growing]],
])("a slot that stands still %s leads to the runbook before the lesson", (_, text, first) => {
  const leads = [...new Set(reading(text).findings.map((finding) => finding.leads))];
  expect(leads.slice(0, first.length)).toEqual(first);
});
