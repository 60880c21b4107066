import { drillClock } from "./drill-time.ts";
import { nextPoint, type Drill } from "./drill.ts";
import { drillScenarios, type ScenarioId } from "./drill-scenarios.ts";
import { OpenButton } from "./OpenButton.tsx";
import { StartButtons } from "./StartButtons.tsx";

interface Props {
  readonly shown: Drill;
  /** What has begun of the plan, the shown drill included. */
  readonly series: readonly Drill[];
  readonly planned: readonly ScenarioId[];
  readonly onOpen: (id: string) => void;
  readonly onStart: (scenario: ScenarioId) => void;
}

function stateOf(drill: Drill): string {
  const next = nextPoint(drill);
  return `began ${drillClock(drill.id)}, ${next ? `${next} is next` : "over"}`;
}

/** The scenarios that were planned together: which have begun, and which is to begin next. */
export function DrillSeries({ shown, series, planned, onOpen, onStart }: Props) {
  if (series.length + planned.length === 1) return null;
  return (
    <section aria-labelledby="drill-series">
      <h2 id="drill-series">Scenarios of this drill</h2>
      <ol className="points">
        {series.map((drill) => (
          <li key={drill.id} aria-current={drill === shown ? "true" : undefined}>
            <strong>{drillScenarios[drill.scenario].title}</strong>, {stateOf(drill)}
            {drill === shown ? ": shown below" : <OpenButton drill={drill} onOpen={onOpen} />}
          </li>
        ))}
        {planned.map((id) => (
          <li key={id}>
            <strong>{drillScenarios[id].title}</strong>, planned
          </li>
        ))}
      </ol>
      <StartButtons planned={planned} onStart={onStart} />
    </section>
  );
}
