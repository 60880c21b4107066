import fc from "fast-check";
import { test } from "vitest";
import {
  beginAnew,
  followedKind,
  startClock,
  tick,
  type Followed,
} from "../../../../src/runbooks/page/followed-schema.ts";
import {
  expectMergeLaws,
  expectNothingLost,
  reachedBy,
} from "../../reader/stored/keeps-everything.ts";

const runbook = fc.constantFrom("slot-lost", "kafka-lost", "__proto__");
const step = fc.constantFrom("look", "drop", "constructor");
const now = fc.nat(5);
const change: fc.Arbitrary<(all: Followed) => Followed> = fc.oneof(
  fc.tuple(runbook, step, fc.boolean(), now).map(
    ([r, s, done, at]) =>
      (all: Followed) =>
        tick(all, r, s, done, at),
  ),
  fc.tuple(runbook, now).map(
    ([r, at]) =>
      (all: Followed) =>
        startClock(all, r, at),
  ),
  fc.tuple(runbook, now).map(
    ([r, at]) =>
      (all: Followed) =>
        beginAnew(all, r, at),
  ),
);
const values = reachedBy(followedKind, change, 6);

test("no tick is lost, over 10,000 damaged, partial, foreign and old states", () => {
  expectNothingLost({ kind: followedKind, values }, 10_000);
}, 120_000);

test("the ticks of two devices unite in either order, and once is enough", () => {
  expectMergeLaws({ kind: followedKind, values }, 2_000);
});
