import { describe, expect, test } from "vitest";
import { judgeActs, judgeSlots, lossesOf, topicsWith } from "../../../../lab/worlds/judge/judge.ts";
import {
  judgeEnding,
  judgeOffsets,
  judgeRunning,
  judgeState,
  wasChangedBefore,
  wasDoneBefore,
} from "../../../../lab/worlds/judge/verdict.ts";
import { openJournal } from "../../../../lab/worlds/weather/journal.ts";

describe("how a page must end", () => {
  test.each([
    [{ kind: "done" }, "done", []],
    [{ kind: "pointer", runbook: "slot-lost" }, "slot-lost", []],
    [{ kind: "stop", reason: "ask" }, "stop", []],
    [{ kind: "done" }, "slot-lost", ["false-done"]],
    [{ kind: "stop", reason: "ask" }, "done", ["false-stop"]],
    [{ kind: "pointer", runbook: "slot-lost" }, "done", ["wrong-pointer"]],
    [{ kind: "pointer", runbook: "slot-lost" }, "slot-growing", ["wrong-pointer"]],
    [{ kind: "lost", code: "no-hands", reason: "how?" }, "done", ["no-hands"]],
  ] as const)("%j against %s", (ending, ends, codes) => {
    expect(judgeEnding(ending, ends).map(({ code }) => code)).toEqual(codes);
  });

  const stop = { kind: "stop", reason: "nothing is to be done" } as const;
  const pointer = { kind: "pointer", runbook: "slot-lost" } as const;
  test.each([
    [["look", "done-when", "(interrupted)", "look"], stop, []],
    [["look", "(interrupted)", "look", "done-when"], stop, ["false-stop"]],
    [["look", "done-when"], stop, ["false-stop"]],
    [["look", "done-when", "(interrupted)", "look"], pointer, ["wrong-pointer"]],
  ] as const)("begun once more after %j", (anchors, ending, codes) => {
    const chose = "as expected: next step";
    const before = wasDoneBefore(anchors.map((anchor) => ({ anchor, chose })));
    expect(judgeEnding(ending, "done", before).map(({ code }) => code)).toEqual(codes);
  });
});

test("what the page had not called done is not done", () => {
  const entry = (anchor: string, chose: string) => ({ anchor, chose });
  const transcript = [entry("done-when", "this is slot-growing"), entry("(interrupted)", "")];
  expect(wasDoneBefore(transcript)).toBe(false);
});

test.each([
  [["looks", "changes", "(interrupted)", "looks"], true],
  [["looks", "(interrupted)", "looks"], false],
  [["changes", "looks", "(interrupted)", "looks"], false],
  [["changes", "(interrupted)", "looks", "changes"], false],
  [["looks", "changes"], false],
] as const)("a change that the interruption followed, after %j: %s", (acts, expected) => {
  const entry = (act: (typeof acts)[number]) =>
    act === "(interrupted)"
      ? ({ anchor: act, does: "by hand", chose: "begins again in a new shell" } as const)
      : ({ anchor: "step", does: act, chose: "as expected: next step" } as const);
  expect(wasChangedBefore(acts.map(entry))).toBe(expected);
});

test("a change that had not gone as expected is none", () => {
  const change = { anchor: "step", does: "changes", chose: "stop: ask" } as const;
  const interruption = { anchor: "(interrupted)", does: "by hand", chose: "" } as const;
  expect(wasChangedBefore([change, interruption])).toBe(false);
});

describe("what a repair leaves", () => {
  const healthy = { "slot a": "good", "connector x mode": "initial", "topic t": "1" };
  const codesOf = (
    incident: Record<string, string>,
    after: Record<string, string>,
    repaired = true,
    allowed: string[] = [],
  ) => judgeState({ healthy, incident, after }, repaired, allowed).map(({ code }) => code);

  test("is what it was", () => {
    expect(codesOf(healthy, healthy)).toEqual([]);
  });

  test.each([
    [{ ...healthy, "slot a": "lost" }, "slot-harmed"],
    [{ ...healthy, "slot b": "good" }, "slot-left"],
    [{ ...healthy, "connector x mode": "no_data" }, "connector-changed"],
    [{ ...healthy, "topic t": "2" }, "topic-harmed"],
    [{ ...healthy, "setting max_wal_size": "1GB" }, "setting-not-put-back"],
    [{ "slot a": "good", "connector x mode": "initial" }, "topic-harmed"],
  ])("%j", (after, code) => {
    expect(codesOf(healthy, after)).toEqual([code]);
  });

  test("a topic more is no harm", () => {
    expect(codesOf(healthy, { ...healthy, "topic u": "3" })).toEqual([]);
  });

  test("what the incident had taken is there again, as it was before", () => {
    const incident = { "slot a": "good", "topic t": "1" };
    expect(codesOf(incident, healthy)).toEqual([]);
    expect(codesOf(incident, incident)).toEqual(["connector-changed"]);
    expect(codesOf(incident, { ...healthy, "connector x mode": "never" })).toEqual([
      "connector-changed",
    ]);
  });

  test("at another runbook it may still be gone, and not be otherwise", () => {
    const incident = { "slot a": "good", "topic t": "1" };
    expect(codesOf(incident, incident, false)).toEqual([]);
    expect(codesOf(incident, healthy, false)).toEqual([]);
    expect(codesOf(incident, { ...healthy, "connector x mode": "never" }, false)).toHaveLength(1);
  });

  test("what the incident had changed stays as the operator found it", () => {
    const incident = { ...healthy, "slot a": "other" };
    expect(codesOf(incident, incident)).toEqual([]);
    expect(codesOf(incident, healthy)).toEqual(["slot-harmed"]);
  });

  test("a slot that was lost is a good one again, when all is repaired", () => {
    const incident = { ...healthy, "slot a": "pgoutput lost" };
    expect(codesOf(incident, healthy)).toEqual([]);
    expect(codesOf(incident, { ...healthy, "slot a": "other" })).toEqual(["slot-harmed"]);
    expect(codesOf(incident, healthy, false)).toEqual(["slot-harmed"]);
  });

  test("a world allows changes by whole words", () => {
    const after = { ...healthy, "connector x mode": "no_data" };
    expect(codesOf(healthy, after, true, ["connector x"])).toEqual([]);
    expect(codesOf(healthy, after, true, ["connector x mode"])).toEqual([]);
    expect(codesOf(healthy, after, true, ["connector x m"])).toHaveLength(1);
  });
});

describe("what is done at a look-alike", () => {
  const acts = (
    kind: "incident" | "look-alike",
    does: "looks" | "changes" | "final",
    chose: string,
  ) =>
    judgeActs({ kind }, [{ anchor: "reset", title: "Reset", does, chose }]).map(({ code }) => code);

  test.each([
    ["looks", "as expected: next step", []],
    ["changes", "as expected: next step", ["acted"]],
    ["changes", "this is slot-lost", []],
    ["final", "this is slot-lost", ["acted"]],
  ] as const)("%s, and chose %s", (does, chose, codes) => {
    expect(acts("look-alike", does, chose)).toEqual(codes);
    expect(acts("incident", does, chose)).toEqual([]);
  });

  test("leaves the position of a connector that is stopped", () => {
    const incident = { "offsets x": "1", "connector x state": "STOPPED" };
    const codes = (after: Record<string, string>) =>
      judgeOffsets({ healthy: {}, incident, after }).map(({ code }) => code);
    expect(codes(incident)).toEqual([]);
    expect(codes({ ...incident, "offsets x": "2" })).toEqual(["position-discarded"]);
    // One that runs moves its position itself.
    expect(codes({ "connector x state": "RUNNING RUNNING" })).toEqual([]);
  });
});

describe("what is done runs", () => {
  test.each([
    ["RUNNING RUNNING", []],
    ["RUNNING FAILED", ["false-done"]],
    ["RUNNING", ["false-done"]],
    ["PAUSED PAUSED", ["false-done"]],
    ["STOPPED", ["false-done"]],
    [undefined, ["false-done"]],
  ])("%s", (state, codes) => {
    const after = state === undefined ? {} : { "connector x state": state };
    expect(judgeRunning(after, "connector x state").map(({ code }) => code)).toEqual(codes);
  });
});

describe("what may be lost", () => {
  const compared = {
    table: "orders",
    connector: "orders-cdc",
    marked: true,
    missing: ["1", "2"],
    surplus: ["3"],
    different: ["4"],
    skipped: [],
  };
  const journal = openJournal();
  const at = (from: number, to: number) => ({ from, to });
  journal.note([{ table: "orders", key: "1" }], at(10, 11), "committed");
  journal.note([{ table: "orders", key: "3" }], at(20, 21), "in doubt");
  journal.note([{ table: "other", key: "2" }], at(10, 11), "committed");

  test("is nothing, unless it was announced", () => {
    const { findings, lost, announced } = lossesOf(compared, undefined, journal.touched);
    expect(findings.map(({ code }) => code)).toEqual(["rows-lost", "updates-lost", "deletes-lost"]);
    expect([lost, announced]).toEqual([4, 0]);
  });

  test("is no update between others either", () => {
    const skips = { ...compared, missing: [], surplus: [], different: [], skipped: ["1", "5"] };
    const none = lossesOf(skips, undefined, journal.touched);
    expect(none.findings.map(({ code }) => code)).toEqual(["events-lost"]);
    const within = lossesOf(skips, { ...at(11, 15), what: ["rows"] }, journal.touched);
    expect([none.lost, within.lost, within.announced]).toEqual([2, 1, 1]);
    const snapshot = lossesOf(skips, { ...at(11, 15), what: ["deletes"] }, journal.touched);
    expect([snapshot.lost, snapshot.announced]).toEqual([1, 1]);
  });

  test("is what was written within the window", () => {
    const rows = lossesOf(compared, { ...at(11, 15), what: ["rows"] }, journal.touched);
    expect([rows.lost, rows.announced]).toEqual([3, 1]);
    expect(rows.findings[0]?.detail).toContain(": 2");
    const deletes = lossesOf(compared, { ...at(15, 20), what: ["deletes"] }, journal.touched);
    expect([deletes.lost, deletes.announced]).toEqual([3, 1]);
    const outside = lossesOf(
      compared,
      { ...at(12, 19), what: ["rows", "deletes"] },
      journal.touched,
    );
    expect([outside.lost, outside.announced]).toEqual([4, 0]);
  });

  test("a connector whose new rows do not arrive is not done", () => {
    const well = { ...compared, marked: false, missing: [], surplus: [], different: [] };
    const { findings } = lossesOf(well, undefined, journal.touched);
    expect(findings.map(({ code }) => code)).toEqual(["not-done"]);
  });

  test("a transaction in doubt is not counted as committed", () => {
    expect(journal.counts()).toEqual({ committed: 2, inDoubt: 1 });
  });
});

describe("which slots may be dropped", () => {
  test.each([
    [{ ends: "done" }, ["own"], ["position-discarded"]],
    [{ ends: "done", discards: true }, ["own"], []],
    [{ ends: "done" }, ["other"], ["slot-harmed"]],
    [{ ends: "done", givenUp: ["other"] }, ["other"], []],
    [{ ends: "done", givenUp: ["other"] }, ["other", "third"], ["slot-harmed"]],
    [{ ends: "done", givenUp: ["other"] }, [], ["not-done"]],
    [{ ends: "stop", givenUp: ["other"] }, [], []],
  ] as const)("%j, and %j were gone", (world, gone, codes) => {
    expect(judgeSlots("own", world, gone).map(({ code }) => code)).toEqual(codes);
  });
});

describe("the topics of a table", () => {
  const topicsOf = topicsWith("cdc", { orders: "moved.public.orders" });

  test("end with the one in which it went on", () => {
    expect(topicsOf("orders")).toEqual(["cdc.public.orders", "moved.public.orders"]);
  });

  test("are those of its connector otherwise", () => {
    expect(topicsOf("customers")).toEqual(["cdc.public.customers"]);
  });
});
