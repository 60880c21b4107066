import { expect, test } from "vitest";
import { judge, type Case } from "../../../../lab/worlds/judge/judge.ts";
import type { Entry } from "../../../../lab/operator/transcript.ts";
import type { Context } from "../../../../lab/worlds/context.ts";
import type { World } from "../../../../lab/worlds/world.ts";

const state = "connector orders-cdc state";
const healthy = { "slot orders_cdc": "good", [state]: "RUNNING RUNNING" };

/** A system in which nothing can be compared; only what the looks hold is judged. */
const context = {
  main: { connector: "orders-cdc", config: { "slot.name": "orders_cdc" }, tables: [] },
  second: { connector: "invoices-cdc", config: {}, tables: [] },
  connect: { request: () => Promise.resolve({ status: 404, text: "", message: "", body: {} }) },
  weather: { journal: { touched: () => false } },
} as unknown as Context;

const world: World = {
  runbook: "slot-growing",
  name: "a-world",
  story: "something happened",
  kind: "incident",
  build: () => Promise.resolve(),
  ends: "done",
};

const codesOf = async (of: Partial<World>, given: Partial<Case>) => {
  const asked: Case = {
    world: { ...world, ...of },
    ending: { kind: "done" },
    transcript: [],
    looks: { healthy, incident: healthy, after: healthy },
    gone: [],
    moved: false,
    writes: true,
    ...given,
  };
  return (await judge(context, asked)).findings.map(({ code }) => code);
};

test("a system that is as it was is good", async () => {
  expect(await codesOf({}, {})).toEqual([]);
});

test("a page that breaks the system so that its world cannot be recovered has failed", async () => {
  const recover = () => Promise.reject(new Error("404 for PUT /orders-cdc/resume"));
  const looks = { healthy, incident: healthy, after: { [state]: "RUNNING RUNNING" } };
  const codes = await codesOf({ ends: "stop", recover }, { looks, gone: ["orders_cdc"] });
  expect(codes).toEqual(["false-done", "position-discarded", "slot-harmed", "cannot-recover"]);
});

test("what only a world can see counts, and so does that it cannot be seen", async () => {
  const finding = { code: "not-moved", subject: "table orders", detail: "" };
  expect(await codesOf({ repaired: () => Promise.resolve([finding]) }, {})).toEqual(["not-moved"]);
  const down = () => Promise.reject(new Error("down"));
  expect(await codesOf({ repaired: down }, {})).toEqual(["cannot-recover"]);
});

test("done is only what runs, unless the connector is taken away", async () => {
  const looks = { healthy, incident: healthy, after: { ...healthy, [state]: "STOPPED" } };
  expect(await codesOf({}, { looks })).toEqual(["false-done"]);
  expect(await codesOf({ removes: true }, { looks })).toEqual([]);
});

test("done is only where the shop can write", async () => {
  expect(await codesOf({}, { writes: false })).toEqual(["shop-stopped"]);
  expect(
    await codesOf({ ends: "stop" }, { ending: { kind: "stop", reason: "ask" }, writes: false }),
  ).toEqual([]);
});

test("a stop is right at its step, and in its words", async () => {
  const stopsAt = { step: "ask-connect", says: "nothing was lost" };
  const stop = (anchor: string, reason: string) =>
    codesOf(
      { ends: "stop", stopsAt },
      { ending: { kind: "stop", reason }, transcript: [{ anchor } as Entry] },
    );
  expect(await stop("ask-connect", "so nothing was lost; start it")).toEqual([]);
  expect(await stop("ask-connect", "the disk is full")).toEqual(["wrong-stop"]);
  expect(await stop("look", "so nothing was lost; start it")).toEqual(["wrong-stop"]);
});

test("the slot of somebody else stays where its owner left it", async () => {
  expect(await codesOf({}, { moved: true })).toEqual(["slot-harmed"]);
  expect(await codesOf({ changes: () => ["slot reporting"] }, { moved: true })).toEqual([]);
});
