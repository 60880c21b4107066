import { describe, expect, test } from "vitest";
import {
  lostSlotTrace,
  noSlotTrace,
  step,
} from "../../../../src/practice/incident-lab/simulated-connector.ts";
import { change, commit, orders, slot, started, stored } from "./connectors.ts";

const failing = { ...orders, stored: { lsn: 100n, after: "commit" } } as const;

describe("a task that has failed", () => {
  const failed = step(failing, undefined, undefined, [], 200n).run;

  test("stays failed, also when its slot is there again", () => {
    expect(failed.task).toBe("FAILED");
    expect(step(failing, failed, slot, [commit(220n, change("1"))], 300n)).toMatchObject({
      run: failed,
      delivered: [],
      confirm: undefined,
      createSlot: false,
      snapshot: false,
    });
  });

  test("is started anew by a change of its configuration", () => {
    expect(step({ ...failing, starts: 2 }, failed, slot, [], 300n).run.task).toBe("RUNNING");
  });

  test("had read what it had read before", () => {
    const run = step(orders, undefined, slot, [commit(120n, change("1"))], 200n).run;
    expect(step(failing, run, undefined, [], 300n).run.read).toBe(120n);
    expect(failed.read).toBe(200n);
  });
});

describe("a connector whose slot is gone", () => {
  test("while it runs fails: it cannot go on from its offset", () => {
    const { run } = step(failing, started(failing), undefined, [], 200n);
    expect(run).toMatchObject({ task: "FAILED", trace: noSlotTrace });
  });

  test("or lost does nothing, and begins once the slot is replaced", () => {
    const run = step(orders, undefined, slot, [commit(120n, change("1"))], 200n).run;
    const lost = step(orders, run, { ...slot, lost: true }, [commit(130n, change("2"))], 200n);
    expect(lost).toMatchObject({ delivered: [], confirm: undefined, createSlot: false });
    expect(lost.run).toMatchObject({ trace: lostSlotTrace("orders_cdc"), read: 120n });
    expect(step(orders, undefined, { ...slot, lost: true }, [], 200n).run.read).toBe(200n);
    const again = step({ ...orders, stored }, lost.run, slot, [commit(130n, change("2"))], 200n);
    expect(again.run.task).toBe("RUNNING");
    expect(again.delivered).toEqual([change("2")]);
  });
});

describe("a connector that rests", () => {
  test("has no task when it is stopped, and goes on from its offset when it runs again", () => {
    const { run } = step({ ...failing, state: "STOPPED" }, started(failing), slot, [], 200n);
    expect(run).toMatchObject({ task: undefined, trace: "", searching: false });
    const journal = [commit(120n, change("1"))];
    const resumed = step(failing, run, slot, journal, 200n);
    expect(resumed.run.task).toBe("RUNNING");
    expect(resumed.delivered).toEqual([change("1")]);
  });

  test("stopped from the beginning, it has read nothing that is missed later", () => {
    const { run } = step({ ...orders, state: "STOPPED" }, undefined, slot, [], 150n);
    expect(run.read).toBe(150n);
  });

  test("paused, it keeps its task and what it has received, and delivers the rest afterwards", () => {
    const first = step(orders, undefined, slot, [commit(110n, change("1"))], 200n).run;
    const journal = [commit(110n, change("1")), commit(120n, change("2"))];
    const paused = step({ ...orders, state: "PAUSED" }, first, slot, journal, 200n);
    expect(paused.run).toEqual(first);
    expect(step(orders, paused.run, slot, journal, 200n).delivered).toEqual([change("2")]);
  });

  test("paused from the beginning, it runs, and reads from where it was paused", () => {
    const { run } = step({ ...orders, state: "PAUSED" }, undefined, slot, [], 150n);
    expect(run).toMatchObject({ task: "RUNNING", trace: "", read: 150n });
    const journal = [commit(140n, change("1")), commit(160n, change("2"))];
    const resumed = step(orders, run, slot, journal, 200n);
    expect(resumed).toMatchObject({ snapshot: false, delivered: [change("2")] });
  });
});
