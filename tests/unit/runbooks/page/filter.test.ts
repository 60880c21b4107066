import { expect, test } from "vitest";
import { answers, leftWords } from "../../../../src/runbooks/page/filter.ts";

const sought = {
  words: "wal_status of a slot is unreserved\n  ReplicationSlotUnreserved",
  messages: ["exceeds max_slot_wal_keep_size"],
};

test.for(["", "  ", "slot", "UNRESERVED slot", "ReplicationSlot", "wal_status  of\ta slot"])(
  "what is typed, %o, is answered",
  (typed) => {
    expect(answers(sought, typed)).toBe(true);
  },
);

test.for(["kafka", "slot kafka", "unreserved."])("what is typed, %o, is not answered", (typed) => {
  expect(answers(sought, typed)).toBe(false);
});

test("a whole log line is answered by the message in it, and by a part of that", () => {
  const line =
    "LOG:  terminating process 42 because the slot's restart_lsn 0/1 Exceeds max_slot_wal_keep_size by 9 bytes";
  expect(answers(sought, line)).toBe(true);
  expect(answers(sought, "exceeds max_slot")).toBe(true);
  expect(answers({ ...sought, messages: [] }, line)).toBe(false);
});

test("the page says how many are left, and nothing while nothing is typed", () => {
  expect(leftWords(18, 18, " ")).toBe("");
  expect(leftWords(2, 18, "slot")).toBe("2 of 18 runbooks");
  expect(leftWords(0, 18, "x")).toBe("No runbook answers to this. Fewer words find more.");
});
