import { expect, test, vi } from "vitest";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../../../../lab/worlds/database.ts";
import { lookAt, seenWhenWell } from "../../../../lab/worlds/judge/state.ts";
import { temporaryFolder } from "../../support/fake-renderer.ts";

const refusal = (code: string) => Object.assign(new Error(code), { code });

const answer = (status: number, body: unknown) => ({ status, text: "", message: "", body });

/** A worker with these connectors, by name. */
const worker = (connectors: unknown) => (method: string, path: string) => {
  if (method === "GET" && path === "?expand=info&expand=status")
    return Promise.resolve(answer(200, connectors));
  const known = method === "GET" && /^\/\w+\/offsets$/.test(path);
  return Promise.resolve(known ? answer(200, { offsets: [path] }) : answer(404, {}));
};

/** A look at a database that answers each query so, and at a worker with these connectors. */
const look = (
  rows: Database["rows"],
  connectors: unknown = {},
  { request = worker(connectors), kafka = temporaryFolder() } = {},
) =>
  lookAt({
    database: { rows, value: vi.fn(), run: vi.fn() },
    databases: ["shop"],
    connect: { request, call: vi.fn() },
    kafka,
  });

test("names what each query gives by its kind, and by its database", async () => {
  const state = await look((sql) =>
    Promise.resolve([[sql.includes("pg_roles") ? "app" : "x", "1"]]),
  );
  expect(state).toMatchObject({ "role app": "1", "publication shop x": "1", "slot x": "1" });
});

test("a healthy server shows all that a repair may harm, server by server and database by database", async () => {
  const asked: (string | undefined)[] = [];
  const state = await look((sql, _, database) => {
    asked.push(database);
    return Promise.resolve(sql.startsWith("SELECT ") ? [["x", null]] : []);
  });
  expect(Object.keys(state)).toEqual([
    "slot x",
    "setting x",
    "value x",
    "role x",
    "database x",
    "publication shop x",
    "table shop x",
    "identity shop x",
  ]);
  expect(new Set(Object.values(state))).toEqual(new Set([""]));
  expect(asked.filter((database) => database === "shop")).toHaveLength(3);
  // A setting is written only by somebody who repairs.
  const kinds = Object.keys(state).map((name) => name.split(" ")[0]);
  expect(kinds.filter((kind) => kind !== "setting")).toEqual(seenWhenWell);
});

test("a query that the server does not understand makes no blind look", async () => {
  await expect(look(() => Promise.reject(refusal("42703")))).rejects.toThrow("42703");
});

test.each(["ECONNREFUSED", "57P03", "53300", "08006", "3D000"])(
  "what does not answer (%s) is asked once more, and left out",
  async (code) => {
    const rows = vi.fn(() => Promise.reject(refusal(code)));
    expect(await look(rows)).toEqual({});
    const asked = rows.mock.calls.length;
    const once = vi.fn(() => Promise.resolve([]));
    await look(once);
    expect(asked).toBe(2 * once.mock.calls.length);
  },
);

test.each([undefined, 42703, "ENOENT!", "x42703"])(
  "an error whose code is %s is none of the server, so it is left out",
  async (code) => {
    const state = await look(() => Promise.reject(Object.assign(new Error("?"), { code })));
    expect(state).toEqual({});
  },
);

test("holds the topics of the broker by their ids", async () => {
  const kafka = temporaryFolder();
  mkdirSync(join(kafka, "cdc.orders-0"));
  writeFileSync(join(kafka, "cdc.orders-0", "partition.metadata"), "version: 0\ntopic_id: abc\n");
  expect(await look(() => Promise.resolve([]), {}, { kafka })).toEqual({
    "topic cdc.orders": "abc",
  });
});

const stopped = { status: { connector: { state: "STOPPED" } } };

test("holds each setting of a connector, and the states of it and of its tasks", async () => {
  const x = {
    info: { config: { "slot.name": "orders_cdc", "snapshot.mode": "initial" } },
    status: { connector: { state: "RUNNING" }, tasks: [{ state: "FAILED" }, {}] },
  };
  expect(await look(() => Promise.resolve([]), { x, y: {} })).toEqual({
    "connector x slot.name": "orders_cdc",
    "connector x snapshot.mode": "initial",
    "connector x state": "RUNNING FAILED ",
    "connector y state": "",
  });
});

test("asks each stopped connector for its position", async () => {
  const state = await look(() => Promise.resolve([]), { x: stopped });
  expect(state).toEqual({
    "connector x state": "STOPPED",
    "offsets x": '{"offsets":["/x/offsets"]}',
  });
});

test("says nothing of connectors while no worker answers, or one cannot", async () => {
  const silent = () => Promise.reject(new Error("ECONNREFUSED"));
  const starting = () => Promise.resolve(answer(503, { x: stopped }));
  for (const request of [silent, starting])
    expect(await look(() => Promise.resolve([]), {}, { request })).toEqual({});
});

test("leaves out a position that Connect does not tell", async () => {
  const silent = () => Promise.reject(new Error("ECONNREFUSED"));
  const refuses = () => Promise.resolve(answer(500, {}));
  for (const offsets of [silent, refuses]) {
    const request = (_: string, path: string) =>
      path.endsWith("/offsets") ? offsets() : Promise.resolve(answer(200, { x: stopped }));
    expect(await look(() => Promise.resolve([]), {}, { request })).toEqual({
      "connector x state": "STOPPED",
    });
  }
});

test("holds the position of a connector only while it is stopped", async () => {
  const connector = (state: string) => ({ status: { connector: { state }, tasks: [] } });
  const body = { x: connector("STOPPED"), y: connector("RUNNING") };
  const state = await look(() => Promise.resolve([]), body);
  expect(Object.keys(state)).toEqual(["connector x state", "offsets x", "connector y state"]);
});
