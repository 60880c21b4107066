import { describe, expect, test } from "vitest";
import { judgeActs, judgeSlots, lossesOf } from "../../../../lab/worlds/judge/judge.ts";
import {
  judgeEnding,
  judgeOffsets,
  judgeRunning,
  judgeState,
  judgeStop,
} from "../../../../lab/worlds/judge/verdict.ts";

describe("a finding about the ending says", () => {
  test.each([
    [{ kind: "done" }, 'The page ended with "done"; right is "slot-lost".'],
    [
      { kind: "stop", reason: "ask the owner" },
      'The page ended with "stop" (ask the owner); right is "slot-lost".',
    ],
  ] as const)("how it was, and how it had to be: %j", (ending, detail) => {
    expect(judgeEnding(ending, "slot-lost")).toMatchObject([{ subject: "ending", detail }]);
  });

  test("why the reader was lost", () => {
    const ending = { kind: "lost", code: "no-hands", reason: "how?" } as const;
    expect(judgeEnding(ending, "done")).toEqual([
      { code: "no-hands", subject: "ending", detail: "how?" },
    ]);
  });

  test("where it stopped, and where to stop was right", () => {
    const right = { step: "ask-connect", says: "nothing was lost" };
    const stop = { kind: "stop", reason: "the disk is full" } as const;
    expect(judgeStop(stop, right, "look")).toEqual([
      {
        code: "wrong-stop",
        subject: "ending",
        detail:
          'It stopped at "look" (the disk is full); right is "ask-connect": … nothing was lost …',
      },
    ]);
    expect(judgeStop(stop, right, undefined)[0]?.detail).toMatch(/^It stopped at "" /);
    expect(judgeStop({ kind: "done" }, right, "look")).toEqual([]);
  });
});

describe("a finding about the system", () => {
  const found = (before: Record<string, string>, after: Record<string, string>) =>
    judgeState({ healthy: before, incident: before, after }, true, []);

  test.each([
    ["slot a", "slot-harmed"],
    ["setting a", "setting-not-put-back"],
    ["value a", "setting-not-put-back"],
    ["role a", "role-changed"],
    ["database a", "role-changed"],
    ["publication a", "publication-changed"],
    ["table a", "left-behind"],
    ["identity a", "publication-changed"],
    ["connector a state", "connector-changed"],
    ["topic a", "topic-harmed"],
    ["moon a", "changed"],
  ])("%s has the code %s, and says what was and what is", (subject, code) => {
    expect(found({ [subject]: "1" }, { [subject]: "2" })).toEqual([
      { code, subject, detail: `${subject} was 1 and is 2` },
    ]);
  });

  test("says that something is gone, or was not there", () => {
    expect(found({ "role a": "1" }, {})[0]?.detail).toBe("role a is gone; it was 1");
    expect(found({}, { "role a": "1" })[0]?.detail).toBe("role a was not there: 1");
    expect(found({}, { "role a": "1" })[0]?.code).toBe("role-changed");
  });

  test("stands in the order of the names", () => {
    const subjects = found({ "topic b": "1", "role a": "1" }, { "setting c": "1" });
    expect(subjects.map(({ subject }) => subject)).toEqual(["role a", "setting c", "topic b"]);
  });

  test("is none about positions: another look judges them", () => {
    expect(found({ "offsets x": "1" }, { "offsets x": "2" })).toEqual([]);
    expect(found({ "offsets x": "1" }, {})).toEqual([]);
  });

  test("is one where something else than a slot was lost, and is good again", () => {
    const [healthy, incident] = [{ "role a": "good" }, { "role a": "lost" }];
    expect(judgeState({ healthy, incident, after: healthy }, true, [])).toHaveLength(1);
  });
});

test("a position that was changed is shown as it was and is", () => {
  const [incident, after] = [{ "offsets x": "1" }, { "offsets x": "2" }];
  expect(judgeOffsets({ healthy: {}, incident, after })).toEqual([
    { code: "position-discarded", subject: "offsets x", detail: "They were 1 and are 2" },
  ]);
});

test("a position that is seen only now, as the connector stops, was not changed", () => {
  const looks = { healthy: {}, incident: {}, after: { "offsets x": "2" } };
  expect(judgeOffsets(looks)).toEqual([]);
});

describe("a connector that has several tasks", () => {
  const state = "connector x state";
  test.each([
    ["RUNNING RUNNING RUNNING", true],
    ["RUNNING RUNNING FAILED", false],
    ["PAUSED RUNNING RUNNING", false],
  ])("%s runs: %j", (is, runs) => {
    expect(judgeRunning({ [state]: is }, state)).toHaveLength(runs ? 0 : 1);
  });

  test("is shown as it is when the page has ended", () => {
    const details = (after: Record<string, string>) =>
      judgeRunning(after, state).map(({ detail }) => detail);
    expect(details({ [state]: "STOPPED" })).toEqual(["It is STOPPED when the page has ended."]);
    expect(details({})).toEqual(["It is not there when the page has ended."]);
  });
});

describe("what is lost of a table", () => {
  const well = {
    table: "orders",
    connector: "orders-cdc",
    marked: true,
    missing: [],
    surplus: [],
    different: [],
    skipped: [],
  };
  const details = (changes: object) =>
    lossesOf({ ...well, ...changes }, undefined, () => false).findings.map(({ detail }) => detail);

  test.each([
    [["1", "2", "3", "4", "5"], "1, 2, 3, 4, 5"],
    [["1", "2", "3", "4", "5", "6", "7"], "1, 2, 3, 4, 5, and 2 more"],
  ])("names at most five rows: %j", (missing, names) => {
    expect(details({ missing })).toEqual([
      `${missing.length} rows are in the table and not in the topic: ${names}`,
    ]);
  });

  test("says whose table it is", () => {
    const { findings } = lossesOf({ ...well, marked: false }, undefined, () => false);
    expect(findings).toEqual([
      {
        code: "not-done",
        subject: "table orders of orders-cdc",
        detail: "A new row does not arrive in the topic.",
      },
    ]);
  });

  test("is not announced where only another kind of loss is", () => {
    const window = { from: 1, to: 2 };
    const may = (what: readonly ("rows" | "deletes")[], changes: object) =>
      lossesOf({ ...well, ...changes }, { ...window, what }, () => true);
    expect(may(["deletes"], { missing: ["1"], different: ["2"] })).toMatchObject({ lost: 2 });
    expect(may(["rows"], { surplus: ["1"] })).toMatchObject({ lost: 1, announced: 0 });
    expect(may(["rows", "deletes"], { surplus: ["1"], missing: ["2"] })).toMatchObject({
      lost: 0,
      announced: 2,
    });
  });
});

test("a finding names the slot, or the step, that it is about", () => {
  const slots = judgeSlots("own", { ends: "done", givenUp: ["old"] }, ["other"]);
  expect(slots.map(({ subject }) => subject)).toEqual(["slot other", "slot old"]);
  const step = { anchor: "reset", title: "Reset", does: "final", chose: "" } as const;
  expect(judgeActs({ kind: "look-alike" }, [step])).toMatchObject([
    { subject: "step reset", detail: '"Reset" was done although this is another incident.' },
  ]);
});
