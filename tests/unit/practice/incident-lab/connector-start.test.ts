import { describe, expect, test } from "vitest";
import {
  type Connector,
  noSlotTrace,
  step,
} from "../../../../src/practice/incident-lab/simulated-connector.ts";
import { change, commit, orders, slot, started, stored } from "./connectors.ts";

describe("a first start", () => {
  test("creates the slot, takes a snapshot and stores where it began", () => {
    const { createSlot, snapshot, confirm, run } = step(orders, undefined, undefined, [], 100n);
    expect({ createSlot, snapshot, confirm }).toEqual({
      createSlot: true,
      snapshot: true,
      confirm: stored,
    });
    expect(run.task).toBe("RUNNING");
  });

  test("with no_data it takes none", () => {
    const mode = { ...orders, snapshotMode: "no_data" } as const;
    expect(step(mode, undefined, undefined, [], 100n).snapshot).toBe(false);
  });
});

describe("a start with a stored offset", () => {
  const streamed = { ...orders, stored: { lsn: 100n, after: "commit" } } as const;

  test("fails without a slot", () => {
    const { run, createSlot } = step(streamed, undefined, undefined, [], 200n);
    expect(run).toMatchObject({ task: "FAILED", trace: noSlotTrace });
    expect(run.trace).toContain("but this is no longer available on the server.");
    expect(createSlot).toBe(false);
  });

  test("fails on a slot that begins later", () => {
    const later = { restart: 150n, confirmed: 160n, lost: false };
    expect(step(streamed, undefined, later, [], 200n).run.task).toBe("FAILED");
  });

  test("after nothing but a snapshot takes any slot, and the gap is silent", () => {
    const later = { restart: 150n, confirmed: 160n, lost: false };
    const before = { ...started({ ...orders, stored }), starts: 0, read: 100n };
    const journal = [commit(120n, change("7")), commit(170n, change("8"))];
    const { run, missed, delivered, snapshot } = step(
      { ...orders, stored },
      before,
      later,
      journal,
      200n,
    );
    expect(run.task).toBe("RUNNING");
    expect(snapshot).toBe(false);
    expect(missed).toEqual([{ change: change("7"), why: "skipped" }]);
    expect(delivered).toEqual([change("8")]);
  });

  test("with when_needed takes a snapshot where it would fail", () => {
    const mode = { ...streamed, snapshotMode: "when_needed" } as const;
    const { run, snapshot, createSlot } = step(mode, undefined, undefined, [], 200n);
    expect({ task: run.task, snapshot, createSlot }).toEqual({
      task: "RUNNING",
      snapshot: true,
      createSlot: true,
    });
  });

  test("a snapshot brings written rows and no deletes", () => {
    const fresh = { ...orders, stored: undefined };
    const before = { ...started(orders), starts: 0, read: 100n };
    const gone = change("3", { written: [], deleted: ["3"] });
    const journal = [commit(120n, change("7")), commit(130n, gone)];
    const { missed } = step(fresh, before, undefined, journal, 200n);
    expect(missed).toEqual([{ change: gone, why: "skipped" }]);
  });
});

const failing = { ...orders, stored: { lsn: 100n, after: "commit" } } as const;
const missedBy = (connector: Connector, journal: readonly ReturnType<typeof commit>[]) => {
  const before = { ...started(orders), starts: 0, read: 100n };
  const later = { restart: 150n, confirmed: 160n, lost: false };
  return step(connector, before, later, journal, 200n).missed;
};

describe("a start on a slot", () => {
  test("stores where the slot begins when nothing was stored, and takes a snapshot", () => {
    const { createSlot, snapshot, confirm } = step(orders, undefined, slot, [], 200n);
    expect({ createSlot, snapshot, confirm }).toEqual({
      createSlot: false,
      snapshot: true,
      confirm: stored,
    });
  });

  test("stores what it receives at once rather than where it began", () => {
    const { confirm } = step(orders, undefined, slot, [commit(120n, change("1"))], 200n);
    expect(confirm).toEqual({ lsn: 120n, after: "commit" });
  });

  test("goes on from the stored offset, and delivers nothing before it again", () => {
    const behind = { ...slot, restart: 80n, confirmed: 90n };
    const journal = [
      commit(95n, change("1")),
      commit(100n, change("2")),
      commit(105n, change("3")),
    ];
    const taken = step(failing, undefined, behind, journal, 200n);
    expect(taken).toMatchObject({ snapshot: false, createSlot: false, delivered: [change("3")] });
    expect(taken.run).toMatchObject({ task: "RUNNING", trace: "" });
  });

  test("confirms nothing when it receives nothing: what is stored is stored", () => {
    expect(step({ ...orders, stored }, undefined, slot, [], 200n).confirm).toBeUndefined();
  });

  test("that still has the WAL of the stored offset to the byte runs", () => {
    expect(step(failing, undefined, { ...slot, restart: 100n }, [], 200n).run.task).toBe("RUNNING");
    expect(step(failing, undefined, { ...slot, restart: 101n }, [], 200n).run.task).toBe("FAILED");
  });

  test("that has reserved nothing yet serves any offset", () => {
    const unused = { restart: undefined, confirmed: undefined, lost: false };
    expect(step(failing, undefined, unused, [], 200n).run.task).toBe("RUNNING");
  });

  test("takes no snapshot with when_needed where none is needed", () => {
    const mode = { ...failing, snapshotMode: "when_needed" } as const;
    const { snapshot, run } = step(mode, undefined, slot, [], 200n);
    expect({ snapshot, task: run.task }).toEqual({ snapshot: false, task: "RUNNING" });
  });

  test("searches for no COMMIT after the snapshot that was needed", () => {
    const mode = { ...failing, snapshotMode: "when_needed" } as const;
    const { run, confirm } = step(mode, undefined, undefined, [], 200n);
    expect(run.searching).toBe(false);
    expect(confirm).toEqual({ lsn: 200n, after: "snapshot" });
  });
});

describe("what a start skips", () => {
  const deleted = change("3", { written: [], deleted: ["3"] });

  test("is all after what was read last, up to where the slot begins", () => {
    const ids = ["1", "2", "3", "4"].map((id) => change(id));
    const journal = [100n, 101n, 160n, 161n].map((lsn, at) =>
      commit(lsn, ...ids.slice(at, at + 1)),
    );
    expect(missedBy({ ...orders, stored }, journal)).toEqual([
      { change: change("2"), why: "skipped" },
      { change: change("3"), why: "skipped" },
    ]);
  });

  test("is of its own tables only", () => {
    const other = change("1", { table: "public.customers" });
    expect(missedBy({ ...orders, stored }, [commit(120n, other, deleted)])).toEqual([
      { change: deleted, why: "skipped" },
    ]);
  });

  test("is what was deleted in a transaction whose rows the snapshot brings", () => {
    const both = change("7", { deleted: ["3"] });
    expect(missedBy(orders, [commit(120n, both)])).toEqual([
      { change: { ...both, written: [] }, why: "skipped" },
    ]);
  });

  test("is everything with no_data, which brings no row", () => {
    const mode = { ...orders, snapshotMode: "no_data" } as const;
    expect(missedBy(mode, [commit(120n, change("7"))])).toHaveLength(1);
  });

  test("is nothing at its first start: nobody has waited for what was before", () => {
    expect(step(orders, undefined, undefined, [commit(50n, change("1"))], 100n).missed).toEqual([]);
  });
});
