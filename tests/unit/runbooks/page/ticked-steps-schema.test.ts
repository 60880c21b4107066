import { describe, expect, test } from "vitest";
import {
  beginAnew,
  followingSchema,
  followingOf,
  isDone,
  startClock,
  tick,
  type FollowedRunbooks,
} from "../../../../src/runbooks/page/ticked-steps-schema.ts";

const doneOf = (all: FollowedRunbooks, step: string) => isDone(followingOf(all, "slot-lost"), step);
const startOf = (all: FollowedRunbooks) => followingOf(all, "slot-lost").started;

describe("following a runbook", () => {
  const once = tick(followingSchema.empty, "slot-lost", "look", true, 1000);

  test("begins with nothing ticked and no clock, whatever the runbook is called", () => {
    for (const id of ["slot-lost", "constructor", "__proto__"]) {
      expect(followingOf(followingSchema.empty, id)).toEqual({ anew: 0, started: null, ticks: {} });
    }
    expect(isDone(followingOf(followingSchema.empty, "x"), "toString")).toBe(false);
  });

  test("the first tick starts the clock, and later ones leave it", () => {
    expect(startOf(once)).toBe(1000);
    expect(startOf(tick(once, "slot-lost", "drop", true, 5000))).toBe(1000);
    expect(startOf(startClock(once, "slot-lost", 6000))).toBe(1000);
  });

  test("a clock can be started before anything is ticked", () => {
    const started = startClock(followingSchema.empty, "slot-lost", 500);
    expect(startOf(started)).toBe(500);
    expect(startOf(tick(started, "slot-lost", "look", true, 1000))).toBe(500);
  });

  test("a tick belongs to its step and to its runbook", () => {
    expect(doneOf(once, "look")).toBe(true);
    expect(doneOf(once, "drop")).toBe(false);
    expect(isDone(followingOf(once, "kafka-lost"), "look")).toBe(false);
    expect(followingOf(once, "slot-lost").ticks).toEqual({ look: { done: true, at: 1000 } });
  });

  test("a tick can be taken away, also against a clock that went ahead", () => {
    const away = tick(once, "slot-lost", "look", false, 10);
    expect(doneOf(away, "look")).toBe(false);
    expect(doneOf(followingSchema.merge(once, away), "look")).toBe(false);
    expect(startOf(away)).toBe(1000);
  });

  test("taking away what is not there changes nothing and starts no clock", () => {
    expect(tick(followingSchema.empty, "slot-lost", "look", false, 10)).toEqual({});
    expect(tick(once, "slot-lost", "look", true, 9000)).toEqual(once);
  });

  test("begun anew, all ticks are void, also those another tab still has", () => {
    const anew = beginAnew(once, "slot-lost", 2000);
    expect(followingOf(anew, "slot-lost")).toEqual({ anew: 2000, started: null, ticks: {} });
    const other = tick(once, "slot-lost", "drop", true, 9000);
    expect(doneOf(followingSchema.merge(anew, other), "drop")).toBe(false);
    const again = tick(anew, "slot-lost", "look", true, 3000);
    expect(startOf(followingSchema.merge(again, other))).toBe(3000);
  });

  test("begun anew twice within a clock that went back, the second time counts", () => {
    const first = beginAnew(once, "slot-lost", 2000);
    expect(followingOf(beginAnew(first, "slot-lost", 5), "slot-lost").anew).toBe(2001);
  });

  test("two devices unite all ticks and the earlier start", () => {
    const other = tick(followingSchema.empty, "slot-lost", "drop", true, 400);
    const both = followingSchema.merge(once, other);
    expect([doneOf(both, "look"), doneOf(both, "drop"), startOf(both)]).toEqual([true, true, 400]);
  });
});
