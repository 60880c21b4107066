import { expect, test } from "vitest";
import { readPasted } from "../../../../src/finder/reading/read-pasted.ts";
import { findings, reading, rows } from "./pasted.ts";

test.for([
  " 5120 | streaming | 3A/61F00000 | 3A/40A1C2D8 | debezium",
  " 5120 | debezium | streaming | 3A/40A1C2D8 | 3A/61F00000",
])("the walsender's row %j is read by its state and its positions", (text) => {
  expect(rows(text)).toEqual({
    pid: "5120",
    state: "streaming",
    sent_lsn: "3A/61F00000",
    flush_lsn: "3A/40A1C2D8",
  });
  expect(findings(text)).toEqual([
    expect.stringMatching(/^warning Walsender debezium has sent 533 MB that are not confirmed/),
  ]);
});

test.for<[string, string, string]>([
  ["WalSenderWriteData", "warning", "/runbooks/lag-grows/#see-what-the-walsender-waits-for"],
  [
    "WaitForStandbyConfirmation",
    "danger",
    "/course/03-module-3/07-disaster-recovery-procedures/#with-a-failover-slot",
  ],
  [
    "WalSenderWaitForWal",
    "note",
    "/course/03-module-3/06-connector-scaling-tasks/#find-the-slow-link",
  ],
])("what a walsender with wait event %s waits for is told", ([event, level, leads]) => {
  const text = ` sales_cdc | t | 5120 | 3A/1 | 3A/2 | 3A/3 | ${event}`;
  expect(reading(text).findings).toEqual([expect.objectContaining({ level, leads })]);
});

const samples = (active: string, ...sizes: string[]) =>
  sizes
    .map((size, at) => ` sales_cdc | sales | ${active} | ${size} | 2026-11-03 0${at}:00:00+00`)
    .join("\n");

test("a slot that was looked at several times and grows leads to the causes", () => {
  const grown = reading(samples("t", "96 MB", "1,200 MB", "3 GB"));
  expect(grown.rows).toHaveLength(3);
  expect(grown.findings).toEqual([
    expect.objectContaining({
      text: expect.stringContaining("grows from 96 MB to 3 GB") as string,
      leads: "/course/03-module-3/05-wal-bloat-heartbeat/#three-causes",
    }),
  ]);
  expect(reading(samples("f", "96 MB", "97 MB")).findings[0]?.leads).toBe(
    "/runbooks/slot-growing/",
  );
  expect(reading(samples("t", "96 MB", "96 MB")).findings).toEqual([]);
});

test("flags without names are not guessed", () => {
  expect(findings(" sales_cdc | t | f | f | 2F/90000028")).toEqual([
    expect.stringMatching(/^note Without the head of the table/),
  ]);
});

test.for([
  " 5120 | active | 3A/1 | 3A/2",
  " 5120 | streaming | 3A/1",
  " sales_cdc | sales | t | 96 MB | 2026-11-03 00:00:00+00",
  " sales_cdc | t | f | f | t",
  " sales_cdc | t | f | f | 2F/1 | somebody",
])("%j is none", (text) => {
  expect(readPasted(text)).toBeUndefined();
});
