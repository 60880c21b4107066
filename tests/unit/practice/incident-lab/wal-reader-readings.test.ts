import { describe, expect, test } from "vitest";
import type { Engine } from "../../../../src/practice/incident-lab/engine.ts";
import type { WalRecord } from "../../../../src/practice/incident-lab/journal.ts";
import { walReader } from "../../../../src/practice/incident-lab/wal-reader.ts";

const tables = ["public.orders", "public.customers"];

/** What a server has; a test changes it between two readings. */
interface Server {
  end: string;
  /** By where they end. */
  records: WalRecord[];
  /** By table: the transaction that wrote each row. */
  rows: Record<string, Record<string, string>>;
  publications: readonly { readonly table: string; readonly publication: string }[];
  refusal: string | undefined;
}

const position = (lsn: string) => Number.parseInt(lsn.slice(2), 16);

/** Answers the questions of the reader as PostgreSQL would; what it does not know fails. */
function answer(server: Server, query: string): readonly object[] | string {
  if (query.includes("pg_current_wal_flush_lsn()")) return [{ lsn: server.end }];
  const [, from, to] = /pg_get_wal_records_info\('(\S+)', '(\S+)'\)/.exec(query) ?? [];
  if (from && to) {
    const isThere = (lsn: string) =>
      position(lsn) > position(from) && position(lsn) <= position(to);
    return server.refusal ?? server.records.filter(({ end_lsn: lsn }) => isThere(lsn));
  }
  if (query.includes("pg_publication_tables")) return server.publications;
  const asked = [
    ...query.replaceAll('"', "").matchAll(/id::text(?:, xmin::text AS xid)? FROM (\w+\.\w+)/g),
  ];
  const rows = asked.flatMap(([, table = ""]) =>
    Object.entries(server.rows[table] ?? {}).map(([id, xid]) => ({ table, id, xid })),
  );
  const isKnown = query.includes("UNION ALL") === asked.length > 1 && asked.length > 0;
  return isKnown ? rows : `syntax error in ${query}`;
}

function opened(changes: Partial<Server> = {}) {
  const server: Server = {
    end: "0/10",
    records: [],
    rows: { "public.orders": { "1": "5", "2": "5" }, "public.customers": { "9": "5" } },
    publications: [{ table: "public.orders", publication: "orders_pub" }],
    refusal: undefined,
    ...changes,
  };
  const engine = {
    run: (statement: string) => {
      const found = answer(server, statement);
      const outcome =
        typeof found === "string"
          ? { error: { message: found, code: "XX000" } }
          : { columns: ["coalesce"], rows: [[JSON.stringify(found)]], command: "SELECT" };
      return Promise.resolve(outcome);
    },
  } as unknown as Engine;
  return { server, reader: walReader(engine, tables) };
}

const record = (end_lsn: string, xid: string, kind: WalRecord["kind"], table?: string) => ({
  end_lsn,
  xid,
  kind,
  table: table ?? null,
  description: "",
});
const change = (end: string, xid: string, table = "public.orders") =>
  record(end, xid, "change", table);
const commit = (end: string, xid: string) => record(end, xid, "commit");

async function skipped(changes: Partial<Server> = {}) {
  const { server, reader } = opened(changes);
  await reader.skip();
  return { server, reader };
}

describe("what is read of the WAL", () => {
  test("is what was written since the last reading, once", async () => {
    const { server, reader } = await skipped({ records: [change("0/8", "5"), commit("0/9", "5")] });
    expect(await reader.read()).toEqual([]);
    server.records = [...server.records, change("0/20", "7"), commit("0/30", "7")];
    server.rows["public.orders"] = { "1": "5", "2": "7", "3": "7" };
    server.end = "0/30";
    const publications = ["orders_pub"];
    expect(await reader.read()).toEqual([
      {
        kind: "commit",
        lsn: 0x30n,
        changes: [{ table: "public.orders", written: ["2", "3"], deleted: [], publications }],
        messages: [],
      },
    ]);
    expect(await reader.read()).toEqual([]);
  });

  test("tells what each of several transactions did to which table", async () => {
    const { server, reader } = await skipped({ end: "0/10" });
    server.records = [
      change("0/20", "7"),
      change("0/21", "8", "public.customers"),
      change("0/22", "8"),
      commit("0/30", "8"),
      commit("0/31", "7"),
    ];
    server.rows = { "public.orders": { "2": "7", "3": "8" }, "public.customers": { "9": "8" } };
    server.end = "0/31";
    const publications = ["orders_pub"];
    // Row 1 of orders is gone: the last that changed the table is said to have deleted it.
    expect((await reader.read()).map(({ changes }) => changes)).toEqual([
      [
        { table: "public.orders", written: ["3"], deleted: ["1"], publications },
        { table: "public.customers", written: ["9"], deleted: [], publications: [] },
      ],
      [{ table: "public.orders", written: ["2"], deleted: [], publications }],
    ]);
    expect(await reader.read()).toEqual([]);
  });

  test("tells a deleted row once", async () => {
    const { server, reader } = await skipped();
    server.records = [change("0/20", "7"), commit("0/21", "7")];
    server.rows["public.orders"] = { "2": "5" };
    server.end = "0/21";
    const [first] = await reader.read();
    expect(first?.changes[0]?.deleted).toEqual(["1"]);
    server.records.push(change("0/30", "8"), commit("0/31", "8"));
    server.end = "0/31";
    const [second] = await reader.read();
    expect(second?.changes[0]?.deleted).toEqual([]);
  });

  test("holds a transaction back until its end has been written", async () => {
    const { server, reader } = await skipped();
    server.records = [change("0/20", "7")];
    server.end = "0/20";
    expect(await reader.read()).toEqual([]);
    server.records.push(commit("0/30", "7"));
    server.rows["public.orders"] = { "1": "5", "2": "7" };
    server.end = "0/30";
    const [entry] = await reader.read();
    expect(entry?.changes).toMatchObject([{ table: "public.orders", written: ["2"] }]);
  });

  test("is no table that is not captured", async () => {
    const { server, reader } = await skipped();
    server.records = [change("0/20", "7", "public.secrets"), commit("0/21", "7")];
    server.end = "0/21";
    expect(await reader.read()).toEqual([]);
  });
});

describe("the end of the WAL", () => {
  test("may be in the middle of a record: it is read when the record is complete", async () => {
    const { server, reader } = await skipped();
    server.records = [change("0/20", "7"), commit("0/21", "7")];
    server.end = "0/21";
    server.refusal = "could not find a valid record after 0/10";
    expect(await reader.read()).toEqual([]);
    server.refusal = undefined;
    expect(await reader.read()).toHaveLength(1);
  });

  test("is passed by records that matter to nobody", async () => {
    const { server, reader } = await skipped();
    server.records = [record("0/20", "0", "other")];
    server.end = "0/20";
    expect(await reader.read()).toEqual([]);
    server.records.push(change("0/30", "7"), commit("0/31", "7"));
    server.end = "0/31";
    expect(await reader.read()).toHaveLength(1);
  });
});

test("any other refusal of the server is not kept quiet", async () => {
  const { server, reader } = await skipped();
  server.end = "0/20";
  server.refusal = "permission denied for function pg_get_wal_records_info";
  await expect(reader.read()).rejects.toThrow("permission denied");
});
