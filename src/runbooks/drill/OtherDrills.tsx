import type { Drill } from "./drill.ts";
import { drillScenarios } from "./drill-scenarios.ts";
import { latestOfEach, seriesOf } from "./drill-series.ts";
import { dayWords } from "./drill-time.ts";
import type { Drills } from "./drills-schema.ts";
import { OpenButton } from "./OpenButton.tsx";

interface Props {
  readonly drills: Drills;
  readonly shown: Drill | undefined;
  readonly onOpen: (id: string) => void;
}

/** Drills that were kept, the latest first. */
export function OtherDrills({ drills, shown, onOpen }: Props) {
  const others = latestOfEach(drills).filter(({ series }) => series.id !== shown?.series.id);
  if (others.length === 0) return null;
  const titles = (drill: Drill) =>
    seriesOf(drills, drill).map(({ scenario }) => drillScenarios[scenario].title);
  return (
    <section aria-labelledby="other-drills">
      <h2 id="other-drills">Other drills</h2>
      <ul>
        {others.map((drill) => (
          <li key={drill.id}>
            {dayWords(drill.series.id)}: {titles(drill).join(", ")}
            <OpenButton drill={drill} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}
