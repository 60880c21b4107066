import { expect, test } from "vitest";
import { isPosition } from "../../../../lab/worlds/positions.ts";

const partition = { server: "cdc" };

test.each([
  ["nothing is stored", [], false],
  ["a snapshot has not ended", [{ partition, offset: { snapshot: "INITIAL", lsn: 5 } }], false],
  [
    "the initial snapshot has ended",
    [{ partition, offset: { snapshot: "INITIAL", snapshot_completed: true } }],
    true,
  ],
  ["changes were read", [{ partition, offset: { lsn: 9, lsn_proc: 9 } }], true],
])("a position is stored: %s", (_, offsets, expected) => {
  expect(isPosition({ offsets })).toBe(expected);
});
