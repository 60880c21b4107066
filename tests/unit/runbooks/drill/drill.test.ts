import { expect, test } from "vitest";
import {
  addEntry,
  correctMark,
  lackOf,
  markNext,
  nextPoint,
  setChecked,
  setLoss,
  setOutcome,
  setStep,
  startDrill,
  unmarkLast,
  type Drill,
} from "../../../../src/runbooks/drill/drill.ts";
import { pointIds } from "../../../../src/runbooks/drill/drill-points.ts";
import { rpoFor } from "../../../../src/runbooks/drill/drill-scenarios.ts";
import {
  minutesWords,
  recoveryPoint,
  recoveryTime,
} from "../../../../src/runbooks/drill/drill-measures.ts";
import { at, drillAt, plan } from "../sample-drill.ts";

const markedAt = (minutes: number) => at(minutes).toISOString();
const judged = (result: "passed" | "failed") =>
  ({
    result,
    by: "Ada",
    doneWhen: true,
    evidence: "drill-20270224",
    runbook: "as written",
  }) as const;

test("an RPO of 0 is not asked of a scenario that loses changes", () => {
  expect(rpoFor(["failover-with-slot", "orphan"], 45)).toBe(0);
  expect(rpoFor(["orphan", "lost-slot"], 45)).toBe(45);
});

test("a drill begins at T0, and its points come in their order", () => {
  const drill = startDrill(plan, at(0));
  expect(drill.marks).toEqual({ T0: "2027-02-24T09:00:00.000Z" });
  expect(nextPoint(drill)).toBe("T1");
  expect(Object.keys(drillAt(1, 2, 3, 4, 5, 6).marks)).toEqual(pointIds);
  expect(nextPoint(drillAt(1, 2, 3, 4, 5))).toBeUndefined();
});

test("the latest point can be taken back, but not the beginning", () => {
  expect(unmarkLast(drillAt(5, 9)).marks).toEqual({
    T0: "2027-02-24T09:00:00.000Z",
    T1: "2027-02-24T09:05:00.000Z",
  });
  const drill = startDrill(plan, at(0));
  expect(unmarkLast(drill)).toBe(drill);
});

test("RTO is T4 − T0, met only when somebody has judged the drill as passed", () => {
  const at60 = drillAt(5, 10, 20, 60);
  expect(recoveryTime(drillAt(5, 10, 20))).toEqual({
    target: 60,
    measured: undefined,
    verdict: "open",
  });
  expect(recoveryTime(at60)).toEqual({ target: 60, measured: 60, verdict: "open" });
  expect(recoveryTime(setOutcome(at60, judged("passed"), at(70))).verdict).toBe("met");
  expect(recoveryTime(setOutcome(at60, judged("failed"), at(70))).verdict).toBe("missed");
  expect(recoveryTime(drillAt(5, 10, 20, 61)).verdict).toBe("missed");
});

test("RPO is the length of the gap, known after the reconciliation and met in a drill that passed", () => {
  const gap = (drill: Drill, begins: number, ends: number) =>
    setLoss(drill, { kind: "gap", begins: markedAt(begins), ends: markedAt(ends) });
  const before = drillAt(5, 10, 20, 30);
  const over = setOutcome(drillAt(5, 10, 20, 30, 40), judged("passed"), at(41));
  expect(recoveryPoint(setLoss(before, { kind: "none" })).verdict).toBe("open");
  expect(recoveryPoint(over).verdict).toBe("open");
  expect(recoveryPoint(setLoss(over, { kind: "none" }))).toEqual({
    target: 10,
    measured: 0,
    verdict: "met",
  });
  expect(recoveryPoint(gap(over, -5, 5))).toEqual({ target: 10, measured: 10, verdict: "met" });
  expect(recoveryPoint(gap(before, -5, 6))).toEqual({
    target: 10,
    measured: 11,
    verdict: "missed",
  });
  expect(recoveryPoint(gap(over, 5, -5)).verdict).toBe("open");
});

test("nothing is passed without a name, evidence and all of “Done when”", () => {
  const drill = drillAt(5, 10, 20, 30, 40);
  for (const part of [{ by: " " }, { evidence: "" }, { doneWhen: false }])
    expect(setOutcome(drill, { ...judged("passed"), ...part }, at(50))).toBe(drill);
  expect(lackOf({ ...judged("passed"), by: "", doneWhen: false })).toEqual([
    "who judges it",
    "that all of “Done when” was seen",
  ]);
  expect(lackOf({ ...judged("failed"), doneWhen: false })).toEqual([]);
});

test("a time is corrected between its neighbors, and what it was is kept", () => {
  const drill = drillAt(5, 10, 20);
  const corrected = correctMark(drill, "T1", markedAt(3), at(25));
  expect(corrected.marks.T1).toBe(markedAt(3));
  expect(corrected.corrections).toEqual([
    { at: markedAt(25), point: "T1", from: markedAt(5), to: markedAt(3) },
  ]);
  expect(correctMark(drill, "T1", markedAt(11), at(25))).toBe(drill);
  expect(correctMark(drill, "T4", markedAt(30), at(25))).toBe(drill);
});

test.for([
  [undefined, "–"],
  [0, "0 min"],
  [0.5, "30 s"],
  [12, "12 min"],
  [65, "1 h 05 min"],
] as const)("%s minutes are %s", ([minutes, words]) => {
  expect(minutesWords(minutes)).toBe(words);
});

test("steps, ticks and entries are noted with their times", () => {
  let drill = setStep(drillAt(5), 2, true, at(7));
  drill = setChecked(setChecked(drill, 3, true), 0, true);
  drill = addEntry(drill, "evidence", " slot row saved ", at(8));
  expect(drill.steps).toEqual({ "2": "2027-02-24T09:07:00.000Z" });
  expect(drill.checked).toEqual([0, 3]);
  expect(drill.entries).toEqual([
    { at: "2027-02-24T09:08:00.000Z", kind: "evidence", text: "slot row saved" },
  ]);
  expect(setStep(drill, 2, false, at(9)).steps).toEqual({});
  expect(setChecked(drill, 3, false).checked).toEqual([0]);
  expect(addEntry(drill, "note", "  ", at(9))).toBe(drill);
});

test("every change makes a drill newer", () => {
  const drill = drillAt(5);
  const changes = [
    markNext(drill, at(6)),
    unmarkLast(drill),
    setStep(drill, 1, true, at(6)),
    setChecked(drill, 1, true),
    setLoss(drill, { kind: "none" }),
    addEntry(drill, "note", "seen", at(6)),
    correctMark(drill, "T1", markedAt(4), at(6)),
    setOutcome(drill, judged("failed"), at(6)),
  ];
  expect(new Set(changes.map(({ revision }) => revision - drill.revision))).toEqual(new Set([1]));
});
