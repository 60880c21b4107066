import { describe, expect, test } from "vitest";
import { judge, type Case } from "../../../../lab/worlds/judge/judge.ts";
import type { TranscriptEntry } from "../../../../lab/operator/transcript.ts";
import { systemTime } from "../../../../lab/worlds/time-source.ts";
import type { Context } from "../../../../lab/worlds/context.ts";
import type { World } from "../../../../lab/worlds/world.ts";
import { plainWorld } from "./fake-system.ts";

const state = "connector orders-cdc state";
const healthy = { "slot orders_cdc": "good", [state]: "RUNNING RUNNING" };

/** A system in which nothing can be compared; only what the looks hold is judged. */
const context = {
  main: { connector: "orders-cdc", config: { "slot.name": "orders_cdc" }, tables: [] },
  second: { connector: "invoices-cdc", config: {}, tables: [] },
  connect: { request: () => Promise.resolve({ status: 404, text: "", message: "", body: {} }) },
  weather: { journal: { touched: () => false } },
  clock: systemTime,
} as unknown as Context;

const codesOf = async (of: Partial<World>, given: Partial<Case>) => {
  const asked: Case = {
    world: { ...plainWorld, ...of },
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
      { ending: { kind: "stop", reason }, transcript: [{ anchor } as TranscriptEntry] },
    );
  expect(await stop("ask-connect", "so nothing was lost; start it")).toEqual([]);
  expect(await stop("ask-connect", "the disk is full")).toEqual(["wrong-stop"]);
  expect(await stop("look", "so nothing was lost; start it")).toEqual(["wrong-stop"]);
});

test("a slot that its owner gives up may be gone", async () => {
  const incident = { ...healthy, "slot old": "good" };
  const looks = { healthy: incident, incident, after: healthy };
  expect(await codesOf({ givenUp: ["old"] }, { looks, gone: ["old"] })).toEqual([]);
  expect(await codesOf({}, { looks })).toEqual(["slot-harmed"]);
});

describe("that nothing is to be done any more", () => {
  const stop = { kind: "stop", reason: "nothing is to be done" } as const;
  const act = (anchor: string, chose = "as expected: next step") =>
    ({ anchor, chose }) as TranscriptEntry;
  const twice = [act("done-when"), act("(interrupted)"), act("look")];

  test("is right for who had repaired all before an interruption", async () => {
    expect(await codesOf({}, { ending: stop, transcript: twice })).toEqual([]);
    expect(await codesOf({}, { ending: stop, transcript: twice.slice(0, 1) })).toEqual([
      "false-stop",
    ]);
  });

  test("is wrong where another runbook is right", async () => {
    const given = { ending: stop, transcript: twice };
    expect(await codesOf({ ends: "slot-lost" }, given)).toEqual(["false-stop"]);
  });
});

test("at a look-alike, the position of a connector that is stopped stays", async () => {
  const at = (position: string) => ({ ...healthy, "offsets orders-cdc": position });
  const looks = { healthy: at("1"), incident: at("1"), after: at("2") };
  expect(await codesOf({ kind: "look-alike" }, { looks })).toEqual(["position-discarded"]);
  expect(await codesOf({ kind: "incident" }, { looks })).toEqual([]);
});

test("the slot of somebody else stays where its owner left it", async () => {
  expect(await codesOf({}, { moved: true })).toEqual(["slot-harmed"]);
  expect(await codesOf({ changes: () => ["slot reporting"] }, { moved: true })).toEqual([]);
});
