import { startDrill, type Drill } from "./drill.ts";
import type { ScenarioId } from "./drill-scenarios.ts";
import type { Drills } from "./drills-schema.ts";

const byTime = (a: Drill, b: Drill) => a.id.localeCompare(b.id);

/** The drills that were planned together with one of them, itself included, the first one first. */
export function seriesOf(drills: Drills, { series }: Drill): Drill[] {
  return Object.values(drills)
    .filter((each) => each.series.id === series.id)
    .sort(byTime);
}

/** What was planned with a drill and has not been rehearsed, in the order of the plan. */
export function stillPlanned(drills: Drills, drill: Drill): ScenarioId[] {
  const begun = seriesOf(drills, drill).map(({ scenario }) => scenario);
  return drill.series.planned.filter((id) => !begun.includes(id));
}

/** The next scenario of a series begins, with the same people and targets. */
export function startNext({ series, roles, targets }: Drill, scenario: ScenarioId, now: Date) {
  return startDrill({ scenario, planned: series.planned, roles, targets }, now, series.id);
}

/** The latest drill of each series, the latest series first. */
export function latestOfEach(drills: Drills): Drill[] {
  const latest = new Map<string, Drill>();
  for (const drill of Object.values(drills).sort(byTime)) latest.set(drill.series.id, drill);
  return [...latest.values()].sort(byTime).reverse();
}
