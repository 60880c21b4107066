import { drillScenarios, type ScenarioId } from "./drill-scenarios.ts";

interface Props {
  readonly planned: readonly ScenarioId[];
  readonly onStart: (scenario: ScenarioId) => void;
}

/** One button for each scenario that may begin: it is pressed when the fault is injected. */
export function StartButtons({ planned, onStart }: Props) {
  return (
    <div className="buttons">
      {planned.map((id) => (
        <button key={id} type="button" className="primary" onClick={() => onStart(id)}>
          Fault injected, start the clock: {drillScenarios[id].title}
        </button>
      ))}
    </div>
  );
}
