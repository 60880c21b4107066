import fc from "fast-check";
import { test } from "vitest";
import {
  beginAnew,
  followingSchema,
  startClock,
  tick,
  type FollowedRunbooks,
} from "../../../../src/runbooks/page/ticked-steps-schema.ts";
import {
  expectMergeLaws,
  expectNothingLost,
  reachedBy,
} from "../../reader/stored/keeps-everything.ts";

const runbook = fc.constantFrom("slot-lost", "kafka-lost", "__proto__");
const step = fc.constantFrom("look", "drop", "constructor");
const now = fc.nat(5);
const change: fc.Arbitrary<(all: FollowedRunbooks) => FollowedRunbooks> = fc.oneof(
  fc.tuple(runbook, step, fc.boolean(), now).map(
    ([r, s, done, at]) =>
      (all: FollowedRunbooks) =>
        tick(all, r, s, done, at),
  ),
  fc.tuple(runbook, now).map(
    ([r, at]) =>
      (all: FollowedRunbooks) =>
        startClock(all, r, at),
  ),
  fc.tuple(runbook, now).map(
    ([r, at]) =>
      (all: FollowedRunbooks) =>
        beginAnew(all, r, at),
  ),
);
const values = reachedBy(followingSchema, change, 6);

test("no tick is lost, over damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: followingSchema, values }, 10_000);
}, 120_000);

test("the ticks of two devices unite in either order, and once is enough", () => {
  expectMergeLaws({ kind: followingSchema, values }, 2_000);
});
