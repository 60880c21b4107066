import { useEffect, useRef, useState } from "react";
import type { Stored } from "../../reader/stored/stored.ts";
import type { Drill } from "./drill.ts";
import { drillScenarios, type ScenarioId } from "./drill-scenarios.ts";
import { latestOfEach, seriesOf, startNext, stillPlanned } from "./drill-series.ts";
import { drillsSchema, type Drills } from "./drills-schema.ts";
import { DrillPlanForm } from "./DrillPlanForm.tsx";
import { DrillRecord } from "./DrillRecord.tsx";
import { DrillRun } from "./DrillRun.tsx";
import { DrillSeries } from "./DrillSeries.tsx";
import { KeepingNote } from "../../reader/controls/KeepingNote.tsx";
import type { FillNames } from "../runbook-names.ts";
import { LinkedDrills } from "./LinkedDrills.tsx";
import { OtherDrills } from "./OtherDrills.tsx";
import type { DrillRunbook } from "../runbook.ts";
import { TakeDrills } from "./TakeDrills.tsx";
import { useStored } from "../../reader/controls/use-stored.ts";

interface Props {
  readonly runbooks: readonly DrillRunbook[];
  readonly fill: FillNames;
  readonly drills: Stored<Drills>;
  readonly now?: () => Date;
}

const wallClock = () => new Date();

/** Changes one drill as it is stored at that moment: another tab may have changed it since it was drawn. */
const changing = (drills: Stored<Drills>, id: string) => (update: (drill: Drill) => Drill) =>
  drills.update((all) => {
    const drill = all[id];
    return drill ? { ...all, [id]: update(drill) } : all;
  });

/** A disaster recovery drill: planned, run with the clock, and taken away as a record. */
export function DrDrillPanel({ runbooks, fill, drills, now = wallClock }: Props) {
  const kept = useStored(drills, drillsSchema.empty);
  /** Id of a drill, `plan` for the form; before any choice the drill that began last goes on. */
  const [view, setView] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed may be gone: the keys go on at what is shown instead.
  useEffect(() => {
    if (view) heading.current?.focus();
  }, [view]);
  const shown = view === "plan" ? undefined : (kept[view ?? ""] ?? latestOfEach(kept)[0]);
  const start = (drill: Drill) => {
    drills.update((all) => ({ ...all, [drill.id]: drill }));
    setView(drill.id);
  };
  const runbookOf = (id: ScenarioId) =>
    runbooks.find((runbook) => runbook.id === drillScenarios[id].runbook);
  const planned = shown ? stillPlanned(kept, shown) : [];
  const series = shown ? seriesOf(kept, shown) : [];
  return (
    <div className="tool">
      <LinkedDrills drills={drills} onOpen={setView} />
      <h2 className="tool-heading" tabIndex={-1} ref={heading}>
        {shown ? `Drill: ${drillScenarios[shown.scenario].title}` : "Plan a drill"}
      </h2>
      {shown ? (
        <>
          <DrillSeries
            shown={shown}
            series={series}
            planned={planned}
            onOpen={setView}
            onStart={(scenario) => start(startNext(shown, scenario, now()))}
          />
          <DrillRun
            key={shown.id}
            drill={shown}
            runbook={runbookOf(shown.scenario)}
            change={changing(drills, shown.id)}
            fill={fill}
            now={now}
          />
          <DrillRecord
            drill={shown}
            series={series}
            planned={planned}
            titlesOf={(id) => runbookOf(id)?.titles ?? []}
            fill={fill}
            now={now}
            onNew={() => setView("plan")}
          />
        </>
      ) : (
        <DrillPlanForm now={now} onStart={start} />
      )}
      <KeepingNote stored={drills} what="drills" />
      <TakeDrills drills={drills} />
      <OtherDrills drills={kept} shown={shown} onOpen={setView} />
    </div>
  );
}
