import { expect, test } from "vitest";
import { measurementsText, parseMeasurements } from "../../../src/records/measurements.ts";
import { reasonOf } from "../../../src/problems/reason.ts";
import { madeUpMeasurements, measuredScenario, rates } from "../support/measurements.ts";

const good = madeUpMeasurements([measuredScenario("defaults", "tuning", rates(900, 1000, 1300))]);

function reason(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return reasonOf(error);
  }
  return "nothing was refused";
}

test("what is written is read back, and ends with a line break", () => {
  expect(parseMeasurements(measurementsText(good))).toEqual(good);
  expect(measurementsText(good)).toMatch(/\n {2}"at": .*\n\}\n$/s);
});

const [scenario] = good.scenarios;
if (!scenario) throw new Error("No scenario.");
const [run] = scenario.runs;
const withScenario = (changes: object) => ({ ...good, scenarios: [{ ...scenario, ...changes }] });

test.for([
  ["no object", [], "Invalid input: expected object, received array."],
  ["a day only", { ...good, at: "2026-11-23" }, "Invalid ISO datetime → at at."],
  [
    "an unknown group",
    withScenario({ group: "luck" }),
    'Invalid option: expected one of "tuning"|"connectors"|"rows"|"converter"|"snapshot"|"incremental"|"limited" → at scenarios[0].group.',
  ],
  [
    "an unknown link",
    withScenario({ runs: [{ ...run, limit: "moon" }] }),
    'Invalid option: expected one of "decoding"|"reader"|"task"|"producer and broker"|"processors" → at scenarios[0].runs[0].limit.',
  ],
  [
    "a scenario without runs",
    withScenario({ runs: [] }),
    "Too small: expected array to have >=1 items → at scenarios[0].runs.",
  ],
  [
    "an edited median",
    withScenario({ eventsPerSecond: { median: 5000, min: 900, max: 1300 } }),
    "These are not the spread of the runs → at scenarios[0].eventsPerSecond.",
  ],
  [
    "an edited smallest rate",
    withScenario({ eventsPerSecond: { median: 1000, min: 1, max: 1300 } }),
    "These are not the spread of the runs → at scenarios[0].eventsPerSecond.",
  ],
  [
    "an edited highest rate",
    withScenario({ eventsPerSecond: { median: 1000, min: 900, max: 9999 } }),
    "These are not the spread of the runs → at scenarios[0].eventsPerSecond.",
  ],
  ["a field nobody knows", { ...good, note: "fast" }, 'Unrecognized key: "note".'],
  [
    "the same scenario twice",
    { ...good, scenarios: [scenario, scenario] },
    "Two scenarios have the same id → at scenarios.",
  ],
] as const)("%s is refused", ([, content, expected]) => {
  expect(reason(() => parseMeasurements(JSON.stringify(content)))).toBe(expected);
});

test("scenarios of each kind are read, side by side", () => {
  const kinds = ["streaming", "snapshot", "incremental"];
  const scenarios = kinds.map((kind) => ({ ...scenario, id: kind, kind }));
  const read = parseMeasurements(JSON.stringify({ ...good, scenarios }));
  expect(read.scenarios.map(({ kind }) => kind)).toEqual(kinds);
});

test("half a file is refused", () => {
  const half = measurementsText(good).slice(0, 30);
  expect(reason(() => parseMeasurements(half))).toMatch(/^SyntaxError: .*JSON/);
});

test("a rate that is no number is not written", () => {
  const broken = madeUpMeasurements([measuredScenario("defaults", "tuning", rates(Number.NaN))]);
  expect(reason(() => measurementsText(broken))).toContain(
    "Invalid input: expected number, received NaN → at scenarios[0].runs[0].eventsPerSecond.",
  );
});
