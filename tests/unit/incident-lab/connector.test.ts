import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Connector,
  lostSlotTrace,
  noSlotTrace,
  type Run,
  type SlotState,
  step,
} from "../../../src/incident-lab/connector.ts";
import type { Entry, TableChange } from "../../../src/incident-lab/journal.ts";

const orders: Connector = {
  name: "orders-cdc",
  state: "RUNNING",
  slot: "orders_cdc",
  publication: "orders_pub",
  tables: ["public.orders"],
  signals: undefined,
  snapshotMode: "initial",
  heartbeat: true,
  starts: 1,
  stored: undefined,
};
const slot: SlotState = { restart: 90n, confirmed: 100n, lost: false };
const stored = { lsn: 100n, after: "snapshot" } as const;

const change = (id: string, over: Partial<TableChange> = {}): TableChange => ({
  table: "public.orders",
  written: [id],
  deleted: [],
  publications: ["orders_pub"],
  ...over,
});
const commit = (lsn: bigint, ...changes: TableChange[]): Entry => ({
  kind: "commit",
  lsn,
  changes,
  messages: [],
});
const message = (lsn: bigint, kind: Entry["kind"]): Entry => ({
  kind,
  lsn,
  changes: [],
  messages: ["heartbeat"],
});

/** Lets a connector start on a slot with nothing before it. */
function started(connector: Connector): Run {
  return step(connector, undefined, slot, [], 100n).run;
}

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

test("on a lost slot it is RUNNING without a task, and goes on trying", () => {
  const { run } = step(orders, undefined, { ...slot, lost: true }, [], 200n);
  expect(run).toMatchObject({ task: undefined, trace: lostSlotTrace("orders_cdc") });
});

describe("streaming", () => {
  const run = started({ ...orders, stored });

  test("nothing received, nothing confirmed: unpublished tables and other WAL", () => {
    const journal = [commit(120n, change("1", { table: "billing.ledger", publications: [] }))];
    expect(step(orders, run, slot, journal, 200n).confirm).toBeUndefined();
  });

  test("a published table outside the include list is received and not delivered", () => {
    const other = change("1", { table: "public.heartbeat" });
    const { confirm, delivered } = step(orders, run, slot, [commit(120n, other)], 200n);
    expect(confirm).toEqual({ lsn: 120n, after: "commit" });
    expect(delivered).toEqual([]);
  });

  test("a table of the include list that is not published is missed", () => {
    const gone = change("1", { publications: ["other"] });
    const { missed, confirm } = step(orders, run, slot, [commit(120n, gone)], 200n);
    expect(missed).toEqual([{ change: gone, why: "unpublished" }]);
    expect(confirm).toBeUndefined();
  });

  test("without a heartbeat the last event stays unconfirmed", () => {
    const silent = { ...orders, heartbeat: false };
    const journal = [commit(120n, change("1")), commit(130n, change("2"))];
    expect(step(silent, run, slot, journal.slice(0, 1), 200n).confirm).toBeUndefined();
    expect(step(silent, run, slot, journal, 200n).confirm?.lsn).toBe(120n);
  });

  test("changes of the signal table are told apart", () => {
    const signal = change("s", { table: "public.signal" });
    const with_ = { ...orders, signals: "public.signal" };
    expect(step(with_, run, slot, [commit(120n, signal)], 200n).signaled).toEqual([signal]);
  });
});

describe("after a restart on the offset of a COMMIT", () => {
  const connector = { ...orders, stored: { lsn: 100n, after: "commit" } } as const;

  test("messages without COMMIT confirm nothing, a transaction ends the search", () => {
    const first = step(connector, undefined, slot, [message(110n, "message")], 200n);
    expect(first.run.searching).toBe(true);
    expect(first.confirm).toBeUndefined();
    const journal = [message(110n, "message"), message(120n, "commit")];
    const second = step(connector, first.run, slot, journal, 200n);
    expect(second.run.searching).toBe(false);
    expect(second.confirm).toEqual({ lsn: 120n, after: "commit" });
  });

  test("on the offset of a message there is no search", () => {
    const after = { ...orders, stored: { lsn: 100n, after: "message" } } as const;
    const { confirm } = step(after, undefined, slot, [message(110n, "message")], 200n);
    expect(confirm?.lsn).toBe(110n);
  });
});

test.for(["PAUSED", "STOPPED"] as const)("%s, it reads and confirms nothing", (state) => {
  const run = started({ ...orders, stored });
  const taken = step({ ...orders, state }, run, slot, [commit(120n, change("1"))], 200n);
  expect(taken).toMatchObject({ delivered: [], confirm: undefined, missed: [] });
  expect(taken.run.read).toBe(run.read);
});

test("whatever is written, each change is delivered or missed once, and nothing unread is confirmed", () => {
  const entry = fc.record({
    published: fc.boolean(),
    mine: fc.boolean(),
    message: fc.constantFrom("none", "commit", "message"),
  });
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 30 }),
      fc.array(fc.nat(30), { maxLength: 6 }),
      (written, cuts) => {
        const journal = written.map((what, index): Entry => {
          const lsn = 101n + BigInt(index);
          if (what.message === "message") return message(lsn, "message");
          const table = what.mine ? "public.orders" : "billing.ledger";
          const publications = what.published ? ["orders_pub"] : [];
          return commit(lsn, change(String(index), { table, publications }));
        });
        let run = started({ ...orders, stored });
        const seen: string[] = [];
        for (const cut of [...cuts.sort((a, b) => a - b), journal.length]) {
          const known = journal.slice(0, cut);
          const taken = step(orders, run, slot, known, 200n);
          run = taken.run;
          seen.push(...taken.delivered.flatMap(({ written: ids }) => ids));
          seen.push(...taken.missed.flatMap(({ change: missed }) => missed.written));
          expect(taken.confirm === undefined || taken.confirm.lsn <= run.read).toBe(true);
        }
        const mine = journal
          .flatMap(({ changes }) => changes)
          .filter(({ table }) => table === "public.orders")
          .flatMap(({ written: ids }) => ids);
        const inOrder = (ids: readonly string[]) => [...ids].sort((a, b) => Number(a) - Number(b));
        expect(inOrder(seen)).toEqual(mine);
      },
    ),
  );
});
