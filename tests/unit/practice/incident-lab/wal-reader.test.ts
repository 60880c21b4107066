import { expect, test } from "vitest";
import type { WalRecord } from "../../../../src/practice/incident-lab/journal.ts";
import {
  entriesOf,
  type OpenTransactions,
} from "../../../../src/practice/incident-lab/wal-reader.ts";

const record = (
  xid: string,
  kind: WalRecord["kind"],
  more: Partial<WalRecord> = {},
): WalRecord => ({
  end_lsn: `0/${xid}`,
  xid,
  kind,
  table: kind === "change" ? "public.orders" : null,
  description: "",
  ...more,
});
const changesOf = (xid: string, tables: readonly string[]) =>
  tables.map((table) => ({ table, written: [xid], deleted: [], publications: [] }));
const message = (transactional: boolean) =>
  `${transactional ? "" : "non-"}transactional, prefix "heartbeat"; payload (1 bytes): 61`;

test("transactions come in the order of their commits, with their tables and messages", () => {
  const records = [
    record("10", "change"),
    record("11", "change", { table: "public.customers" }),
    record("11", "message", { description: message(true) }),
    record("11", "commit"),
    record("10", "commit"),
  ];
  const entries = entriesOf(records, changesOf);
  expect(entries.map(({ kind, lsn }) => ({ kind, lsn }))).toEqual([
    { kind: "commit", lsn: 0x11n },
    { kind: "commit", lsn: 0x10n },
  ]);
  expect(entries[0]?.messages).toEqual(["heartbeat"]);
  expect(entries[0]?.changes.map(({ table }) => table)).toEqual(["public.customers"]);
});

test("a message without a transaction stands alone, and what is rolled back is not there", () => {
  const records = [
    record("10", "change"),
    record("0", "message", { end_lsn: "0/FF", description: message(false) }),
    record("10", "abort"),
  ];
  expect(entriesOf(records, changesOf)).toEqual([
    { kind: "message", lsn: 0xffn, changes: [], messages: ["heartbeat"] },
  ]);
});

test("a transaction that stays open is finished by a later reading", () => {
  const open: OpenTransactions = new Map();
  expect(entriesOf([record("10", "change")], changesOf, open)).toEqual([]);
  const [entry] = entriesOf([record("10", "commit")], changesOf, open);
  expect(entry?.changes.map(({ written }) => written)).toEqual([["10"]]);
  expect(open.size).toBe(0);
});

test("COMMIT PREPARED ends the transaction that it names", () => {
  const open: OpenTransactions = new Map();
  entriesOf([record("10", "change")], changesOf, open);
  const end = record("0", "commit", { end_lsn: "0/AA", description: "10: 2026-01-01 00:00:00+00" });
  expect(entriesOf([end], changesOf, open)).toHaveLength(1);
});

test("a transaction of nothing but a message is there, also when it ends in a later reading", () => {
  const open: OpenTransactions = new Map();
  entriesOf([record("10", "message", { description: message(true) })], changesOf, open);
  expect(entriesOf([record("10", "commit")], changesOf, open)).toEqual([
    { kind: "commit", lsn: 0x10n, changes: [], messages: ["heartbeat"] },
  ]);
});
