import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Captured, Context } from "../../../../lab/worlds/context.ts";
import type { TextRow } from "../../../../lab/worlds/database.ts";
import type { World } from "../../../../lab/worlds/world.ts";
import { temporaryFolder } from "../../support/fake-renderer.ts";
import { batch } from "./record-batch.ts";

/** The number of the row that the judge writes last. */
export const markNumber = "900000001";

/** A table of a server that only the judge asks. */
export interface FakeTable {
  /** Name, type and scale of each column, as PostgreSQL lists them. */
  readonly columns: readonly TextRow[];
  /** The columns of its primary key. */
  readonly key: readonly string[];
  readonly rows: TextRow[];
}

/** A statement that the server would not understand. */
const refused = (sql: string) => Promise.reject(new Error(`not understood: ${sql}`));

/** Answers what the judge asks about tables, and takes the rows that it writes. */
function answer(
  tables: Readonly<Record<string, FakeTable>>,
  sql: string,
  values: readonly unknown[],
) {
  const named = tables[String(values[0]).replace(/^public\./, "")];
  if (/FROM pg_attribute/.test(sql)) return Promise.resolve(named?.columns ?? []);
  if (/FROM pg_index/.test(sql)) return Promise.resolve((named?.key ?? []).map((name) => [name]));
  const [, into, written] = /^INSERT INTO (\w+) SELECT (.+)$/.exec(sql) ?? [];
  if (into && written) {
    tables[into]?.rows.push(written.split(", "));
    return Promise.resolve([]);
  }
  const [, list = "", from = ""] =
    /^SELECT ("\w+"(?:, "\w+")*) FROM public\.(\w+)$/.exec(sql) ?? [];
  const table = tables[from];
  if (!table) return refused(sql);
  const places = list
    .split(", ")
    .map((name) => table.columns.findIndex(([own]) => `"${own}"` === name));
  return Promise.resolve(table.rows.map((row) => places.map((at) => row[at] ?? null)));
}

/** An event of a row, with the key that PostgreSQL knows of it. */
export const event = (key: object | null, after: object | null, op = "c") =>
  [key && JSON.stringify(key), JSON.stringify({ op, after })] as const;

/** A table with a key and a name. */
export const namedRows = (...rows: TextRow[]): FakeTable => ({
  columns: [
    ["id", "int8", null],
    ["name", "text", null],
  ],
  key: ["id"],
  rows,
});

/** An event of a row of that table. */
export const put = (id: number, name: string) => event({ id }, { id, name });

/** The event of the row that the judge writes last. */
export const mark = put(Number(markNumber), "mark");

/** A world in which nothing is remarkable. */
export const plainWorld: World = {
  runbook: "slot-growing",
  name: "a-world",
  story: "something happened",
  kind: "incident",
  build: () => Promise.resolve(),
  ends: "done",
};

/** A clock that each pause lets go on, in which something may happen. */
function fakeClock() {
  const passes: () => void = () => undefined;
  const time = { passed: 0, passes };
  const sleep = (milliseconds: number) => {
    time.passed += milliseconds;
    if (time.passed > 1_000_000) return Promise.reject(new Error("The judge waits without end."));
    time.passes();
    return Promise.resolve();
  };
  return { time, clock: { now: () => time.passed, sleep } };
}

/** A server, the broker's directory, a clock, and what is captured. */
export function fakeSystem(tables: Readonly<Record<string, FakeTable>>) {
  const kafka = temporaryFolder();
  const sent = new Map<string, number>();
  const state = { down: false };
  const { time, clock } = fakeClock();
  const database = {
    rows: (sql: string, values: readonly unknown[] = []) =>
      state.down ? Promise.reject(new Error("the server is down")) : answer(tables, sql, values),
  };
  /** Appends records to a topic. */
  const send = (topic: string, ...records: readonly ReturnType<typeof event>[]) => {
    const directory = join(kafka, `${topic}-0`);
    mkdirSync(directory, { recursive: true });
    const base = sent.get(topic) ?? 0;
    const file = join(directory, `${String(base).padStart(20, "0")}.log`);
    writeFileSync(file, batch(base, records));
    sent.set(topic, base + records.length);
  };
  const captured = (connector: string, prefix: string, ...names: Captured["tables"]): Captured => ({
    connector,
    config: { "topic.prefix": prefix },
    tables: names,
  });
  const context = { kafka, database, clock } as unknown as Context;
  return { context, time, state, send, captured };
}
