import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem, type as osType } from "node:os";
import { join } from "node:path";
import { takeLock } from "../stack/lock.ts";
import { labPaths, type Paths } from "../stack/paths.ts";
import { portsBeside } from "../stack/ports.ts";
import { runCommand } from "../stack/run-command.ts";
import { labVersions } from "../stack/topology.ts";
import { bringDown, bringUp } from "../stack/up.ts";
import { openPipeline } from "./pipeline.ts";
import { runScenario, type Run } from "./run-scenario.ts";
import { scenarios, type Scenario } from "./scenarios.ts";
import { spreadOf, type Spread } from "./statistics.ts";

type Say = (line: string) => void;

/** A scenario with all its runs, as it stands in the file. */
export interface Measured extends Scenario {
  readonly runs: readonly Run[];
  readonly eventsPerSecond: Spread;
}

/** The content of `lab/measurements/scaling.json`. */
export interface Measurements {
  readonly at: string;
  readonly machine: {
    readonly processors: number;
    readonly model: string;
    readonly memoryGb: number;
    readonly system: string;
    readonly java: string;
  };
  readonly versions: {
    readonly postgresql: string;
    readonly kafka: string;
    readonly debezium: string;
  };
  readonly scenarios: readonly Measured[];
}

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

function readEarlier(file: string): Measurements | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Measurements;
  } catch {
    return undefined;
  }
}

async function runOnce(paths: Paths, scenario: Scenario): Promise<Run> {
  const options = {
    nameSet: "default",
    ports: {},
    preferred: portsBeside(90),
    jvm: "default",
    fresh: true,
  } as const;
  const stack = await bringUp(paths, options, () => undefined);
  const pipeline = await openPipeline(paths, stack, scenario);
  return runScenario(pipeline, scenario, paths.run);
}

/**
 * Measures every scenario several times and writes the file after each, so that an interrupted
 * measurement goes on where it stopped. Runs of a scenario are spread over the whole time: the first
 * run of all, then the second of all, and so on.
 * @param rounds runs of each scenario; at least 3 for a spread that means something
 */
export async function measureScaling(rounds: number, say: Say): Promise<number> {
  const paths = labPaths("measure");
  const file = join(paths.lab, "measurements/scaling.json");
  const release = takeLock(paths.lock);
  const java = (await runCommand(["java", "--version"])).split("\n")[0] ?? "";
  const earlier = readEarlier(file);
  const runs = new Map(earlier?.scenarios.map(({ id, runs: done }) => [id, [...done]]) ?? []);
  const { postgresql, kafka, debezium } = labVersions;
  const write = () => {
    const measured = scenarios.flatMap((scenario): Measured[] => {
      const done = runs.get(scenario.id) ?? [];
      if (done.length === 0) return [];
      const rates = done.map(({ eventsPerSecond }) => eventsPerSecond);
      return [{ ...scenario, runs: done, eventsPerSecond: spreadOf(rates) }];
    });
    const content: Measurements = {
      at: new Date().toISOString(),
      machine: machine(java),
      versions: { postgresql, kafka, debezium },
      scenarios: measured,
    };
    writeFileSync(`${file}.partial`, `${JSON.stringify(content, null, 2)}\n`);
    renameSync(`${file}.partial`, file);
  };
  try {
    for (let round = 1; round <= rounds; round++) {
      for (const scenario of scenarios) {
        const done = runs.get(scenario.id) ?? [];
        if (done.length >= round) continue;
        const run = await runOnce(paths, scenario);
        runs.set(scenario.id, [...done, run]);
        write();
        say(
          `run ${round} of ${rounds}  ${scenario.id}: ${run.eventsPerSecond} events/s, ${run.limit}`,
        );
      }
    }
  } finally {
    await bringDown(paths, 0);
    release();
  }
  return 0;
}
