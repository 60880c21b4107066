import { expect, test, vi } from "vitest";
import type { Context } from "../../../../lab/worlds/context.ts";
import { judge, type Judged } from "../../../../lab/worlds/judge/judge.ts";
import { openJournal } from "../../../../lab/worlds/weather/journal.ts";
import type { World } from "../../../../lab/worlds/world.ts";
import { fakeSystem, mark, namedRows, plainWorld, put } from "./fake-system.ts";

const state = "connector orders-cdc state";
const healthy = { [state]: "RUNNING RUNNING" };

type Configurations = Readonly<Record<string, object>>;

/** Two connectors with a table each, of which Connect knows these configurations. */
function system(configurations: Configurations = {}) {
  const tables = { orders: namedRows(["1", "a"], ["2", "b"]), invoices: namedRows(["5", "e"]) };
  const { context, captured, ...rest } = fakeSystem(tables);
  const journal = openJournal();
  const of = (name: string) => ({ name, mark: `INSERT INTO ${name} SELECT $1, mark` });
  const request = (method: string, path: string) => {
    const body = method === "GET" ? configurations[path] : undefined;
    return Promise.resolve({ status: body ? 200 : 404, text: "", message: "", body: body ?? {} });
  };
  const whole = {
    ...context,
    main: captured("orders-cdc", "cdc", of("orders")),
    second: captured("invoices-cdc", "bills", of("invoices")),
    connect: { request },
    weather: { journal },
  } as unknown as Context;
  const judged = (changes: Partial<World> = {}): Promise<Judged> =>
    judge(whole, {
      world: { ...plainWorld, ...changes },
      ending: changes.ends === "stop" ? { kind: "stop", reason: "ask" } : { kind: "done" },
      transcript: [],
      looks: { healthy, incident: healthy, after: healthy },
      gone: [],
      moved: false,
      writes: true,
    });
  return { ...rest, journal, judged };
}

const codesOf = ({ findings }: Judged) =>
  findings.map(({ code, subject }) => `${code}: ${subject}`);

test("all rows of both connectors are in their topics: nothing is lost", async () => {
  const { send, judged } = system();
  send("cdc.public.orders", put(1, "a"), put(2, "b"), mark);
  send("bills.public.invoices", put(5, "e"), mark);
  expect(await judged()).toEqual({ findings: [], lost: 0, announced: 0 });
});

test("what is lost of each connector is named and counted", async () => {
  const { send, judged } = system();
  send("cdc.public.orders", mark);
  send("bills.public.invoices", put(6, "f"), mark);
  const found = await judged();
  expect(codesOf(found)).toEqual([
    "rows-lost: table orders of orders-cdc",
    "rows-lost: table invoices of invoices-cdc",
    "deletes-lost: table invoices of invoices-cdc",
  ]);
  expect([found.lost, found.announced]).toEqual([4, 0]);
  expect(found.findings[0]?.detail).toBe("2 rows are in the table and not in the topic: 1, 2");
});

test("what the world announces is counted apart, and is no finding", async () => {
  const { send, journal, judged } = system();
  for (const key of ["1", "2"])
    journal.note([{ table: "orders", key }], { from: 5, to: 6 }, "committed");
  journal.note([{ table: "invoices", key: "5" }], { from: 5, to: 6 }, "committed");
  send("cdc.public.orders", mark);
  send("bills.public.invoices", mark);
  const found = await judged({ loses: () => ({ from: 1, to: 9, what: ["rows"] }) });
  expect([codesOf(found), found.lost, found.announced]).toEqual([[], 0, 3]);
});

test("topics have the prefix that the connector has now, else the one that it began with", async () => {
  const now = { "/orders-cdc/config": { "topic.prefix": "other" }, "/invoices-cdc/config": {} };
  const { send, judged } = system(now);
  send("other.public.orders", put(1, "a"), put(2, "b"), mark);
  send("bills.public.invoices", put(5, "e"), mark);
  expect((await judged()).findings).toEqual([]);
});

test("a table that went on in another topic is compared there", async () => {
  const { send, judged } = system();
  send("moved.public.orders", put(1, "a"), put(2, "b"), mark);
  send("bills.public.invoices", put(5, "e"), mark);
  const goesOn = () => ({ orders: "moved.public.orders" });
  expect((await judged({ goesOn })).findings).toEqual([]);
});

test("of a connector that is taken away on purpose no rows are compared", async () => {
  const { send, judged } = system();
  send("bills.public.invoices", put(5, "e"), mark);
  expect(await judged({ removes: true })).toEqual({ findings: [], lost: 0, announced: 0 });
});

test("rows that cannot be compared are a finding", async () => {
  const { state: server, judged } = system();
  server.down = true;
  expect((await judged()).findings).toEqual([
    { code: "not-judged", subject: "rows", detail: "the server is down" },
  ]);
});

test("at a right stop rows are compared once the world has recovered, and only then", async () => {
  const { send, judged } = system();
  send("bills.public.invoices", put(5, "e"), mark);
  expect(await judged({ ends: "stop" })).toEqual({ findings: [], lost: 0, announced: 0 });
  const recover = () => {
    send("cdc.public.orders", put(1, "a"), mark);
    return Promise.resolve();
  };
  const found = await judged({ ends: "stop", recover });
  expect(codesOf(found)).toEqual(["rows-lost: table orders of orders-cdc"]);
  expect(found.lost).toBe(1);
});

test("what is done is not recovered by the world", async () => {
  const { send, judged } = system();
  send("cdc.public.orders", put(1, "a"), put(2, "b"), mark);
  send("bills.public.invoices", put(5, "e"), mark);
  const recover = vi.fn(() => Promise.resolve());
  expect((await judged({ recover })).findings).toEqual([]);
  expect(recover).not.toHaveBeenCalled();
});
