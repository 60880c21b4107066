import { cpus, release, totalmem, type as osType } from "node:os";
import { join } from "node:path";
import {
  measurementsPath,
  type Measurements,
  type MeasuredScenario,
  type MeasuredRun,
  type MeasurementScenario,
} from "../../src/records/measurements.ts";
import { spreadOf } from "../../src/records/median.ts";
import type { Say } from "../stack/downloads.ts";
import { fault } from "../stack/faults.ts";
import { interruptible } from "../stack/interrupted-start.ts";
import { takeLock } from "../stack/lock.ts";
import { labPaths, type Paths } from "../stack/paths.ts";
import { runCommand } from "../stack/run-command.ts";
import { labVersions, toldVersions } from "../stack/topology.ts";
import { besideMain, bringDown, bringUp } from "../stack/up.ts";
import { differenceOf, readMeasurementsFile, writeMeasurements } from "./measurements-file.ts";
import { openPipeline } from "./pipeline.ts";
import { runScenario } from "./run-scenario.ts";
import { scenarios } from "./scenarios.ts";

function machine(java: string): Measurements["machine"] {
  const all = cpus();
  return {
    processors: all.length,
    model: all[0]?.model.trim() ?? "unknown",
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${osType()} ${release().split("-")[0] ?? ""}`,
    java,
  };
}

async function runOnce(paths: Paths, scenario: MeasurementScenario): Promise<MeasuredRun> {
  const stack = await bringUp(paths, besideMain(90, { jvm: "default" }), () => undefined);
  const pipeline = await openPipeline(paths, stack, scenario);
  return runScenario(pipeline, scenario, paths.run);
}

/** The results of all scenarios that have any, in their order. */
function measuredOf(runs: ReadonlyMap<string, readonly MeasuredRun[]>): MeasuredScenario[] {
  return scenarios.flatMap((scenario) => {
    const done = runs.get(scenario.id) ?? [];
    if (done.length === 0) return [];
    const rates = done.map(({ eventsPerSecond }) => eventsPerSecond);
    return [{ ...scenario, runs: done, eventsPerSecond: spreadOf(rates) }];
  });
}

async function measureAll(paths: Paths, file: string, rounds: number, say: Say): Promise<number> {
  const java = (await runCommand(["java", "--version"])).split("\n")[0] ?? "";
  const here = { machine: machine(java), versions: toldVersions(labVersions) };
  const earlier = readMeasurementsFile(file);
  const difference = earlier && differenceOf(earlier, here, scenarios);
  if (difference) throw fault("other-measurements", { file: measurementsPath, difference });
  const runs = new Map<string, readonly MeasuredRun[]>(
    earlier?.scenarios.map((scenario) => [scenario.id, scenario.runs]),
  );
  for (let round = 1; round <= rounds; round++) {
    for (const scenario of scenarios) {
      const done = runs.get(scenario.id) ?? [];
      if (done.length >= round) continue;
      const run = await runOnce(paths, scenario);
      runs.set(scenario.id, [...done, run]);
      writeMeasurements(file, {
        at: new Date().toISOString(),
        ...here,
        scenarios: measuredOf(runs),
      });
      say(
        `run ${round} of ${rounds}  ${scenario.id}: ${run.eventsPerSecond} events/s, ${run.limit}`,
      );
    }
  }
  return 0;
}

/**
 * Measures every scenario several times and writes the file after each, so that an interrupted
 * measurement goes on where it stopped. Runs of a scenario are spread over the whole time: the first
 * run of all, then the second of all, and so on.
 * @param rounds runs of each scenario; at least 3 for a spread that means something
 * @throws LabFault when the file holds something else, or runs that must not be mixed with new ones
 */
export async function measureScaling(rounds: number, say: Say): Promise<number> {
  const paths = labPaths("measure");
  const file = join(paths.lab, "..", measurementsPath);
  const release = takeLock(paths.lock);
  try {
    return await interruptible(paths, () => measureAll(paths, file, rounds, say), { keep: false });
  } finally {
    await bringDown(paths, 0);
    release();
  }
}
