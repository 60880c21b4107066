import fc from "fast-check";
import { test } from "vitest";
import {
  recentSchema,
  withFind,
  type RecentFind,
} from "../../../../src/finder/box/recent-schema.ts";
import {
  expectMergeLaws,
  expectNothingLost,
  reachedBy,
} from "../../reader/stored/keeps-everything.ts";

const change = fc
  .record({
    address: fc.constantFrom("/1/", "/2/", "/3/", "/4/", "/5/", "/6/", "/7/#x"),
    asked: fc.constantFrom({ words: "slot lost" }, { words: "wal" }, { readAs: "text" } as const),
    now: fc.nat(5),
  })
  .map(
    ({ address, asked, now }) =>
      (finds: readonly RecentFind[]) =>
        withFind(finds, { address, asked }, now),
  );
const values = reachedBy(recentSchema, change, 8);

test("no find is lost, over damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: recentSchema, values }, 10_000);
}, 120_000);

test("the finds of two tabs unite in either order, and once is enough", () => {
  expectMergeLaws({ kind: recentSchema, values }, 2_000);
});
