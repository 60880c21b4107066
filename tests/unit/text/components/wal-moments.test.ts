import { expect, test } from "vitest";
import {
  momentInWords,
  walMoments,
  walRecords,
} from "../../../../src/text/components/wal-moments.ts";

/** Orders whose transaction is among the first records of the WAL, in the order of the commits. */
function committed(written: number): string[] {
  const records = walRecords.slice(0, written);
  return records
    .filter(({ what }) => what === "✓")
    .flatMap(({ transaction }) =>
      walRecords.filter((each) => each.transaction === transaction && each.what !== "✓"),
    )
    .map(({ what }) => what);
}

test.each(walMoments)("at the moment “$text” the positions stand in their order", (moment) => {
  const { restart, confirmed, sent, written } = moment;
  const inOrder = [0, restart, confirmed, sent, written, walRecords.length];
  expect(inOrder.toSorted((a, b) => a - b)).toEqual(inOrder);
});

test.each(walMoments)("at the moment “$text” the topic holds what has committed", (moment) => {
  expect(moment.topic.map(String)).toEqual(committed(moment.sent));
});

test.each(walMoments)("at the moment “$text” no position is moved back", (moment) => {
  const before = walMoments[walMoments.indexOf(moment) - 1];
  for (const key of ["written", "restart", "confirmed", "sent"] as const)
    expect(moment[key]).toBeGreaterThanOrEqual(before?.[key] ?? 0);
});

test("what is confirmed ends with a COMMIT, and is told in words", () => {
  for (const { confirmed } of walMoments)
    if (confirmed > 0) expect(walRecords[confirmed - 1]?.what).toBe("✓");
  expect(walMoments.map(momentInWords).at(4)).toBe(
    "restart_lsn at the beginning, confirmed_flush_lsn after the COMMIT of B, " +
      "sent_lsn after the COMMIT of A, the end of WAL after the COMMIT of A; in the topic orders 2, 1, 3",
  );
});

test("restart_lsn waits for a note of the open transactions, and does not move with a confirmation", () => {
  for (const [index, moment] of walMoments.entries())
    if (moment.restart !== walMoments[index - 1]?.restart && index > 0)
      expect(moment.text).toContain("the server has noted");
  expect(walMoments.at(-1)?.restart).toBeGreaterThan(0);
});
