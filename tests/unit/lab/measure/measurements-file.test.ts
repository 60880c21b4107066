import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  differenceOf,
  readMeasurementsFile,
  writeMeasurements,
} from "../../../../lab/measure/measurements-file.ts";
import { scenarios } from "../../../../lab/measure/scenarios.ts";
import { madeUpMeasurements, measuredScenario, rates } from "../../support/measurements.ts";

const [defaults, batch] = scenarios;
if (!defaults || !batch) throw new Error("No scenarios.");
const measured = [defaults, batch].map((scenario) =>
  measuredScenario(scenario.id, scenario.group, rates(900, 1000), scenario),
);
const earlier = madeUpMeasurements(measured);

describe("the file of measurements", () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "measurements-"));
    file = join(folder, "measurements/scaling.json");
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test("does not exist before the first run", () => {
    expect(readMeasurementsFile(file)).toBeUndefined();
  });

  test("is written with its folder, leaves nothing else there, and is read back", () => {
    writeMeasurements(file, earlier);
    expect(readMeasurementsFile(file)).toEqual(earlier);
    expect(readdirSync(dirname(file))).toEqual(["scaling.json"]);
  });

  test("is not dropped when it is damaged", () => {
    writeMeasurements(file, earlier);
    writeFileSync(file, "{}");
    expect(() => readMeasurementsFile(file)).toThrow(
      /^lab\/measurements\/scaling\.json is not what the lab writes: Invalid input: expected string, received undefined → at at .*\n {2}Take the file from the last commit, or delete it to measure everything anew\.$/,
    );
  });

  test("is not dropped when it cannot be read", () => {
    expect(() => readMeasurementsFile(folder)).toThrow(
      "lab/measurements/scaling.json is not what the lab writes: Error: EISDIR: illegal operation on a directory, read.\n",
    );
  });
});

describe("earlier runs", () => {
  const { machine, versions } = earlier;

  test("are continued on the same machine, versions and scenarios", () => {
    expect(differenceOf(earlier, { machine, versions }, scenarios)).toBeUndefined();
  });

  test.for([
    [
      { machine, versions: { ...versions, kafka: "4.4.0" } },
      scenarios,
      'the version of kafka was "4.3.1" and is "4.4.0"',
    ],
    [
      { machine: { ...machine, processors: 64 }, versions },
      scenarios,
      'of the machine, processors was "2" and is "64"',
    ],
    [
      { machine, versions },
      scenarios.map((each) => (each.id === "batch" ? { ...each, rows: 1000 } : each)),
      'the scenario "batch" was measured with other settings',
    ],
    [
      { machine, versions },
      scenarios.map((each) => (each.id === "batch" ? { ...each, producerLimit: 1 } : each)),
      'the scenario "batch" was measured with other settings',
    ],
    [
      { machine, versions },
      scenarios.filter(({ id }) => id !== "defaults"),
      'there is no scenario "defaults" any more',
    ],
  ] as const)("are not mixed with others: %#", ([here, now, expected]) => {
    expect(differenceOf(earlier, here, now)).toBe(expected);
  });
});
