import type { LabVersions } from "../stack/topology.ts";
import { drawInterruption, type Interruption } from "./operator-interruption.ts";
import type { Random } from "./random.ts";
import type { Setting } from "./world-stage.ts";

/** What a seed decides of a run before anything happens. */
export interface RunPlan extends Setting {
  /** When the operator is interrupted and begins again; never when left out. */
  readonly interruption: Interruption | undefined;
}

/** Draws what a run is like on these versions. */
export function draw(random: Random, versions: LabVersions): RunPlan {
  return {
    versions,
    nameSet: random.of("names").chance(0.3) ? "other" : "default",
    flush: random.of("flush").chance(0.3) ? 5000 : 60_000,
    foreignSlot: random.of("foreign slot").pick(["logical", "physical"]),
    interruption: drawInterruption(random),
  };
}
