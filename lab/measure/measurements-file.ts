import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import {
  measurementsPath,
  measurementsText,
  parseMeasurements,
  type MeasuredScenario,
  type Measurements,
  type MeasurementScenario,
} from "../../src/records/measurements.ts";
import { reasonOf } from "../../src/problems/reason.ts";
import { fault } from "../stack/faults.ts";
import { writeAtOnce } from "../../src/system/write-at-once.ts";

/** Where something is measured, and on which versions. */
export type Here = Pick<Measurements, "machine" | "versions">;

/**
 * Reads what was measured earlier.
 * @param path of the file; `undefined` comes back when it does not exist
 * @throws LabFault when the file cannot be read or is not what the lab writes
 */
export function readMeasurementsFile(path: string): Measurements | undefined {
  try {
    return parseMeasurements(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    const reason = reasonOf(error);
    throw fault("unusable-measurements", { file: measurementsPath, reason });
  }
}

/** Writes the file at once; makes its folder. */
export function writeMeasurements(path: string, content: Measurements): void {
  const text = measurementsText(content);
  mkdirSync(dirname(path), { recursive: true });
  writeAtOnce(path, text);
}

/** What a scenario sets, without what was measured of it. */
function settingsOf(scenario: MeasurementScenario): Readonly<Record<string, unknown>> {
  const measured = ["runs", "eventsPerSecond"];
  return Object.fromEntries(Object.entries(scenario).filter(([name]) => !measured.includes(name)));
}

function differentScenario(
  earlier: MeasuredScenario,
  scenarios: readonly MeasurementScenario[],
): string | undefined {
  const now = scenarios.find(({ id }) => id === earlier.id);
  if (!now) return `there is no scenario "${earlier.id}" any more`;
  if (isDeepStrictEqual(settingsOf(earlier), settingsOf(now))) return undefined;
  return `the scenario "${earlier.id}" was measured with other settings`;
}

/**
 * Why earlier runs must not be mixed with new ones, as part of a sentence: another machine, other
 * versions, other scenarios.
 * @returns `undefined` when they may
 */
export function differenceOf(
  earlier: Measurements,
  here: Here,
  scenarios: readonly MeasurementScenario[],
): string | undefined {
  const compare = (what: string, then: object, now: object) => {
    const nowOf = new Map<string, unknown>(Object.entries(now));
    const other = Object.entries(then).find(([name, value]) => nowOf.get(name) !== value);
    if (!other) return undefined;
    const [name, value] = other as [string, string | number];
    return `${what} ${name} was "${value}" and is "${String(nowOf.get(name))}"`;
  };
  return (
    compare("the version of", earlier.versions, here.versions) ??
    compare("of the machine,", earlier.machine, here.machine) ??
    earlier.scenarios.map((each) => differentScenario(each, scenarios)).find(Boolean)
  );
}
