import { expect, test } from "vitest";
import { nearest } from "../../../src/problems/nearest.ts";

test("a mistyped word is nearest to what was meant", () => {
  expect(nearest("slot-state", ["wal", "slot-states", "slots"])).toBe("slot-states");
});

test("a short word may have two mistakes", () => {
  expect(nearest("wla", ["wal"])).toBe("wal");
});

test("a word that is like nothing is near to nothing", () => {
  expect(nearest("heartbeat", ["slot-states", "wal"])).toBe(undefined);
  expect(nearest("heartbeat", [])).toBe(undefined);
});

test("words with the same beginning are not near for that alone", () => {
  expect(nearest("runbook-slot-growing", ["runbook-slot-lost"])).toBe(undefined);
  expect(nearest("runbook-slot-growing", ["runbook-slot-grows"])).toBe("runbook-slot-grows");
});
