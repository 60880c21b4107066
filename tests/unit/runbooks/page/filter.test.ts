import { expect, test } from "vitest";
import { matchesFilter, find, leftWords } from "../../../../src/runbooks/page/filter.ts";

const sought = {
  words: "wal_status of a slot is unreserved\n  ReplicationSlotUnreserved",
  messages: ["exceeds max_slot_wal_keep_size"],
};

test.for(["", "  ", "slot", "UNRESERVED slot", "ReplicationSlot", "wal_status  of\ta slot"])(
  "what is typed, %o, is answered",
  (typed) => {
    expect(matchesFilter(sought, typed)).toBe(true);
  },
);

test.for(["kafka", "slot kafka", "unreserved."])("what is typed, %o, is not answered", (typed) => {
  expect(matchesFilter(sought, typed)).toBe(false);
});

test("a whole log line is answered by the message in it, and by a part of that", () => {
  const line =
    "LOG:  terminating process 42 because the slot's restart_lsn 0/1 Exceeds max_slot_wal_keep_size by 9 bytes";
  expect(matchesFilter(sought, line)).toBe(true);
  expect(matchesFilter(sought, "exceeds max_slot")).toBe(true);
  expect(matchesFilter({ ...sought, messages: [] }, line)).toBe(false);
});

test("a message with something that varies is found with what stood there", () => {
  const text = 'replication slot "{slot}" is active for PID {pid}';
  const active = { words: "", messages: [text] };
  expect(matchesFilter(active, 'ERROR: replication slot "shop" is active for PID 42')).toBe(true);
  expect(matchesFilter(active, "is active for PID")).toBe(true);
  expect(matchesFilter(active, 'is active for PID 42: replication slot "shop"')).toBe(false);
});

test("when none has all words, those that have most of the longer ones are shown", () => {
  const failover = { words: "PostgreSQL failed over to a standby", messages: [] };
  const all = [sought, failover];
  expect(find(all, "slot")).toEqual({ shown: [true, false], close: false });
  expect(find(all, "which standby is postgresql now")).toEqual({
    shown: [false, true],
    close: true,
  });
  expect(find(all, "which standby failing completely")).toEqual({
    shown: [false, false],
    close: false,
  });
});

test("the page says how many are left, and nothing while nothing is typed", () => {
  const found = (close: boolean, ...shown: boolean[]) => ({ shown, close });
  expect(leftWords(found(false, true, true), " ")).toBe("");
  expect(leftWords(found(false, true, false), "slot")).toBe("1 of 2 runbooks");
  expect(leftWords(found(true, true, false), "a slot")).toBe(
    "No runbook has all of these words. 1 of 2 have most.",
  );
  expect(leftWords(found(false, false), "x")).toBe(
    "No runbook answers to this. Try fewer words, or the search above.",
  );
});
