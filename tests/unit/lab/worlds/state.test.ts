import { expect, test, vi } from "vitest";
import type { Database } from "../../../../lab/worlds/database.ts";
import { lookAt } from "../../../../lab/worlds/judge/state.ts";
import { temporaryFolder } from "../../support/studio.ts";

const refusal = (code: string) => Object.assign(new Error(code), { code });

/** A look at a database that answers each query so. */
const look = (rows: Database["rows"], body: unknown = {}) =>
  lookAt({
    database: { rows, value: vi.fn(), run: vi.fn() },
    databases: ["shop"],
    connect: {
      request: (_, path) => {
        const offsets = path.endsWith("/offsets") ? { offsets: [path] } : undefined;
        return Promise.resolve({ status: 200, text: "", message: "", body: offsets ?? body });
      },
      call: vi.fn(),
    },
    kafka: temporaryFolder(),
  });

test("names what each query gives by its kind, and by its database", async () => {
  const state = await look((sql) =>
    Promise.resolve([[sql.includes("pg_roles") ? "app" : "x", "1"]]),
  );
  expect(state).toMatchObject({ "role app": "1", "publication shop x": "1", "slot x": "1" });
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

test("holds the position of a connector only while it is stopped", async () => {
  const connector = (state: string) => ({ status: { connector: { state }, tasks: [] } });
  const body = { x: connector("STOPPED"), y: connector("RUNNING") };
  const state = await look(() => Promise.resolve([]), body);
  expect(Object.keys(state)).toEqual(["connector x state", "offsets x", "connector y state"]);
});
