import fc from "fast-check";
import { expect, test } from "vitest";
import { convertIcsCalendar } from "ts-ics";
import { defaultValues } from "../../../src/fences/placeholders.ts";
import { nextDrillCalendar } from "../../../src/runbooks/calendar-file.ts";
import {
  addEntry,
  markNext,
  nextPoint,
  setChecked,
  setLoss,
  setStep,
  startDrill,
  unmarkLast,
  type Drill,
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
import { drillJson, drillMarkdown } from "../../../src/runbooks/drill-report.ts";
import { drillSchema } from "../../../src/runbooks/drills-kind.ts";
import { fillWith } from "../../../src/runbooks/names.ts";
import { nextDrillDate } from "../../../src/runbooks/next-drill.ts";
import { lessonText } from "../support/lesson-text.ts";

const lesson = lessonText("03-module-3/07-disaster-recovery-procedures.mdx");
const minute = 60_000;
const begin = Date.UTC(2027, 1, 24, 9, 0, 0);
const at = (minutes: number) => new Date(begin + minutes * minute);

const plan = {
  scenario: "lost-slot",
  roles: { lead: "Ada", operator: "Ben", scribe: "Cem", observer: "Dee" },
  targets: { rto: 60, rpo: 10 },
} as const;

/** A drill whose points were reached after so many minutes. */
const drillAt = (...minutes: readonly number[]): Drill =>
  minutes.reduce((drill, each) => markNext(drill, at(each)), startDrill(plan, at(0)));

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

test("the record as Markdown has targets, measures, times, steps, roles, log and list", () => {
  let drill = drillAt(5, 10, 20, 45);
  drill = setStep(setLoss(drill, { kind: "none" }), 1, true, at(21));
  drill = setChecked(addEntry(drill, "note", "alert named the slot", at(5)), 2, true);
  const text = drillMarkdown(
    drill,
    ["Save the evidence.", "STOP, drop | delete."],
    fillWith(defaultValues),
  );
  expect(text.split("\n")[0]).toBe("# DR drill: Lost slot, connector orders-cdc");
  expect(text).toContain("| RTO, T4 − T0 | 1 h 00 min | 45 min | met |");
  expect(text).toContain("| RPO | 10 min | 0 min | met |");
  expect(text).toContain("| T1 | alert seen | 2027-02-24T09:05:00.000Z |");
  expect(text).toContain("| T5 | reconciled, informed | – |");
  expect(text).toContain("| T3 to T4 | the procedure | 25 min |");
  expect(text).toContain("| 1 | Save the evidence. | 2027-02-24T09:21:00.000Z |");
  expect(text).toContain("| 2 | STOP, drop \\| delete. | – |");
  expect(text).toContain("| scribe | Cem |");
  expect(text).toContain("- 2027-02-24T09:05:00.000Z note: alert named the slot");
  expect(text).toContain(`- [x] ${checklist[2]}`);
  expect(text).toContain(`- [ ] ${checklist[0]}`);
});

test("the record as JSON is the drill", () => {
  const drill = addEntry(drillAt(5, 10), "note", "seen", at(6));
  const { kind, version, drill: read } = JSON.parse(drillJson(drill)) as Record<string, unknown>;
  expect({ kind, version }).toEqual({ kind: "drill", version: 1 });
  expect(drillSchema.parse(read)).toEqual(drill);
});

test.for([
  ["2026-11-24", "2027-02-24"],
  ["2026-11-30", "2027-03-01"],
  ["2027-01-31", "2027-04-30"],
  ["2027-02-03", "2027-05-03"],
  ["2027-02-01", "2027-05-03"],
  ["2027-11-29", "2028-02-29"],
] as const)("after a drill on %s the next one is on %s", ([day, next]) => {
  expect(nextDrillDate(new Date(`${day}T22:30:00Z`))).toBe(next);
});

test("the next drill is three months on, and never on a weekend", () => {
  fc.assert(
    fc.property(
      fc.date({ min: at(0), max: new Date("2100-01-01"), noInvalidDate: true }),
      (day) => {
        const next = new Date(nextDrillDate(day));
        expect([1, 2, 3, 4, 5]).toContain(next.getUTCDay());
        const days = (next.getTime() - day.getTime()) / 86_400_000;
        expect(days).toBeGreaterThan(86);
        expect(days).toBeLessThan(95);
      },
    ),
  );
});

test("the calendar file is one day that a calendar reads back", () => {
  const address = "https://course.test/tools/dr-drill/";
  const text = nextDrillCalendar("2027-02-24", "kafka-lost", "orders-cdc", address, at(0));
  expect(text.split("\r\n").slice(0, 3)).toEqual([
    "BEGIN:VCALENDAR",
    "PRODID:-//Debezium in Production//DR drill//EN",
    "VERSION:2.0",
  ]);
  expect(text).toContain("DTSTART;VALUE=DATE:20270224\r\n");
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const [event] = convertIcsCalendar(undefined, text).events ?? [];
  expect(event).toMatchObject({
    uid: "2027-02-24-kafka-lost@debezium-in-production",
    summary: "DR drill: Kafka lost, orders-cdc",
    description: `Inject: empty brokers.\nPassed when: internal topics compacted, consumers complete.\n${address}`,
    start: { date: new Date("2027-02-24T00:00:00Z"), type: "DATE" },
    duration: { days: 1 },
  });
});
