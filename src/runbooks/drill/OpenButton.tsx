import type { Drill } from "./drill.ts";
import { drillScenarios } from "./drill-scenarios.ts";
import { dayWords } from "./drill-time.ts";

interface Props {
  readonly drill: Drill;
  readonly onOpen: (id: string) => void;
}

/** Shows a drill that was kept. */
export function OpenButton({ drill: { id, scenario }, onOpen }: Props) {
  return (
    <>
      {" "}
      <button
        type="button"
        aria-label={`Open: ${drillScenarios[scenario].title}, ${dayWords(id)}`}
        onClick={() => onOpen(id)}
      >
        Open
      </button>
    </>
  );
}
