import { describe, expect, test } from "vitest";
import { lostSlotTrace, step } from "../../../../src/practice/incident-lab/simulated-connector.ts";
import { change, commit, message, orders, slot, started, stored } from "./connectors.ts";

test("on a lost slot it is RUNNING without a task, and goes on trying", () => {
  const { run } = step(orders, undefined, { ...slot, lost: true }, [], 200n);
  expect(run).toMatchObject({ task: undefined, trace: lostSlotTrace("orders_cdc") });
  expect(run.trace).toMatch(/^Cannot obtain valid replication slot 'orders_cdc' for plugin/);
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

  test("a transaction is received when the publication lets a part of it through", () => {
    const hidden = change("1", { table: "billing.ledger", publications: [] });
    const journal = [commit(120n, hidden, change("2"))];
    const { confirm, delivered } = step(orders, run, slot, journal, 200n);
    expect(confirm).toEqual({ lsn: 120n, after: "commit" });
    expect(delivered).toEqual([change("2")]);
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

  test("without a heartbeat, what was received in one minute is confirmed in a later one", () => {
    const silent = { ...orders, heartbeat: false };
    const journal = [commit(120n, change("1"))];
    const first = step(silent, run, slot, journal, 200n);
    const quiet = step(silent, first.run, slot, journal, 200n);
    expect(quiet.confirm).toBeUndefined();
    const second = step(silent, quiet.run, slot, [...journal, commit(130n, change("2"))], 200n);
    expect(second.confirm).toEqual({ lsn: 120n, after: "commit" });
    expect(second.delivered).toEqual([change("2")]);
  });

  test("a heartbeat confirms what was received last, also in a quiet minute", () => {
    const journal = [commit(120n, change("1"))];
    const first = step(orders, run, slot, journal, 200n);
    expect(step(orders, first.run, slot, journal, 200n)).toMatchObject({
      confirm: { lsn: 120n, after: "commit" },
      delivered: [],
    });
  });

  test("WAL of other tables is read and not looked at again, though nothing of it is received", () => {
    const other = change("1", { table: "billing.ledger", publications: [] });
    const taken = step(orders, run, slot, [commit(120n, other)], 200n);
    expect(taken.run.read).toBe(120n);
    expect(taken).toMatchObject({ delivered: [], missed: [], confirm: undefined });
  });

  test("a signal that the publication lets through reaches it, any other does not", () => {
    const hidden = change("s", { table: "public.signal", publications: ["other"] });
    const with_ = { ...orders, signals: "public.signal" };
    expect(step(with_, run, slot, [commit(120n, hidden)], 200n).signaled).toEqual([]);
  });

  test("changes of the signal table are told apart", () => {
    const signal = change("s", { table: "public.signal" });
    const with_ = { ...orders, signals: "public.signal" };
    const { signaled } = step(with_, run, slot, [commit(120n, signal, change("1"))], 200n);
    expect(signaled).toEqual([signal]);
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

  test("it confirms what came in the minute before as little as what comes now", () => {
    const journal = [message(110n, "message")];
    const first = step(connector, undefined, slot, journal, 200n);
    const second = step(connector, first.run, slot, journal, 200n);
    expect(second.run.searching).toBe(true);
    expect(second.confirm).toBeUndefined();
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
