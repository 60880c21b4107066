import type {
  MeasuredGroup,
  MeasuredScenario,
  Measurements,
  MeasuredRun,
} from "../../../src/records/measurements.ts";
import { spreadOf } from "../../../src/records/median.ts";

/** A run that is like all others but for these values. */
export function measuredRun(changes: Partial<MeasuredRun> = {}): MeasuredRun {
  return {
    eventsPerSecond: 1000,
    seconds: 120,
    limit: "task",
    queueFree: 0.02,
    active: 12,
    walsenders: [0.3],
    connect: 1.2,
    kafka: 0.4,
    ...changes,
  };
}

/** A scenario with runs that differ in these values. */
export function measuredScenario(
  id: string,
  group: MeasuredGroup,
  runs: readonly Partial<MeasuredRun>[],
  changes: Partial<MeasuredScenario> = {},
): MeasuredScenario {
  const all = runs.map(measuredRun);
  return {
    id,
    title: id,
    group,
    kind: "streaming",
    connectors: 1,
    rows: 120_000,
    rowBytes: 200,
    config: {},
    runs: all,
    eventsPerSecond: spreadOf(all.map(({ eventsPerSecond }) => eventsPerSecond)),
    ...changes,
  };
}

/** What the lab would have measured: made-up figures of a made-up machine. */
export function madeUpMeasurements(scenarios: readonly MeasuredScenario[]): Measurements {
  return {
    at: "2026-11-23T21:14:03.000Z",
    machine: {
      processors: 2,
      model: "Abacus 3",
      memoryGb: 8,
      system: "Linux 6.1.0",
      java: "openjdk 17.0.1",
    },
    versions: { postgresql: "18.4", kafka: "4.3.1", debezium: "3.7.0.Final" },
    scenarios,
  };
}

/** Runs of these rates. */
export function rates(...each: readonly number[]): Partial<MeasuredRun>[] {
  return each.map((eventsPerSecond) => ({ eventsPerSecond }));
}
