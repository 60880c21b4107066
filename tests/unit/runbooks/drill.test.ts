import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addEntry,
  markNext,
  nextPoint,
  setChecked,
  setLoss,
  setStep,
  startDrill,
  unmarkLast,
} from "../../../src/runbooks/drill.ts";
import {
  checklist,
  drillRoleIds,
  drillRoles,
  pointIds,
  points,
  scenarioIds,
  scenarios,
  spans,
} from "../../../src/runbooks/drill-lesson.ts";
import {
  minutesWords,
  recoveryPoint,
  recoveryTime,
  spansOf,
} from "../../../src/runbooks/drill-measures.ts";
import { lessonText } from "../support/lesson-text.ts";
import { at, drillAt, plan } from "./sample-drill.ts";

const lesson = lessonText("03-module-3/07-disaster-recovery-procedures.mdx");
test("scenarios are those of the lesson, word by word", () => {
  const rows = scenarioIds.map((id) => scenarios[id]);
  const table = ["| Scenario | Inject | Passed when |", "|---|---|---|"].concat(
    rows.map(({ title, inject, passed }) => `| ${title} | ${inject} | ${passed} |`),
  );
  expect(lesson).toContain(`${table.join("\n")}\n\n`);
});

test("points, spans, roles and the list are those of the lesson", () => {
  for (const id of pointIds) expect(lesson).toContain(`${id} ${points[id]}`);
  const flat = lesson.replace(/\s+/g, " ");
  for (const { from, to, tests } of spans) {
    expect(flat).toMatch(new RegExp(`${to} − ${from}( tests)? ${tests}`));
  }
  for (const id of drillRoleIds) expect(flat).toContain(`the ${id} ${drillRoles[id]}`);
  const list = lesson.match(/^- \[ \] .*$/gm)?.map((line) => line.slice("- [ ] ".length));
  expect(list?.slice(0, checklist.length)).toEqual([...checklist]);
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

test("RTO is T4 − T0, against its target", () => {
  expect(recoveryTime(drillAt(5, 10, 20))).toEqual({
    target: 60,
    measured: undefined,
    verdict: "open",
  });
  expect(recoveryTime(drillAt(5, 10, 20, 60))).toEqual({
    target: 60,
    measured: 60,
    verdict: "met",
  });
  expect(recoveryTime(drillAt(5, 10, 20, 61))).toEqual({
    target: 60,
    measured: 61,
    verdict: "missed",
  });
});

test("RPO is the length of the gap, nothing without one, and open while it is not known", () => {
  const drill = drillAt(5);
  const gap = (begins: number, ends: number) =>
    recoveryPoint(
      setLoss(drill, {
        kind: "gap",
        begins: at(begins).toISOString(),
        ends: at(ends).toISOString(),
      }),
    );
  expect(recoveryPoint(drill).verdict).toBe("open");
  expect(recoveryPoint(setLoss(drill, { kind: "none" }))).toEqual({
    target: 10,
    measured: 0,
    verdict: "met",
  });
  expect(gap(-5, 5)).toEqual({ target: 10, measured: 10, verdict: "met" });
  expect(gap(-5, 6)).toEqual({ target: 10, measured: 11, verdict: "missed" });
  expect(gap(5, -5).verdict).toBe("open");
});

test("the spans of a whole drill add up to it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 5, maxLength: 5 }),
      (waits) => {
        let total = 0;
        const drill = drillAt(...waits.map((wait) => (total += wait)));
        const sum = spansOf(drill).reduce((all, { minutes = Number.NaN }) => all + minutes, 0);
        expect(sum).toBeCloseTo(total, 6);
      },
    ),
  );
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
  ];
  expect(changes.map(({ revision }) => revision - drill.revision)).toEqual([1, 1, 1, 1, 1, 1]);
});
