import { useMemo, useState } from "react";
import type { Drill } from "./drill.ts";
import { scenarios } from "./drill-lesson.ts";
import { drillsKind, type Drills } from "./drills-kind.ts";
import { DrillPlanForm } from "./DrillPlanForm.tsx";
import { DrillRecord } from "./DrillRecord.tsx";
import { DrillRun } from "./DrillRun.tsx";
import { KeepingNote } from "./KeepingNote.tsx";
import type { Fill } from "./names.ts";
import type { Runbook } from "./runbook.ts";
import type { Stored } from "../stored/stored.ts";
import { useStored } from "./use-stored.ts";

/** What a drill needs of its scenario's runbook. */
export interface DrillRunbook extends Pick<Runbook, "id" | "title" | "address"> {
  /** One line for each step. */
  readonly titles: readonly string[];
}

interface Props {
  readonly runbooks: readonly DrillRunbook[];
  readonly fill: Fill;
  readonly drills: Stored<Drills>;
  readonly now?: () => Date;
}

/** Drills that were kept, the latest first. */
function Earlier({
  drills,
  current,
  onOpen,
}: {
  readonly drills: readonly Drill[];
  readonly current: string | undefined;
  readonly onOpen: (id: string) => void;
}) {
  const others = drills.filter(({ id }) => id !== current);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="earlier-drills">
      <h2 id="earlier-drills">Other drills</h2>
      <ul>
        {others.map(({ id, scenario }) => (
          <li key={id}>
            {scenarios[scenario].title}, {id.slice(0, 16).replace("T", " ")} UTC{" "}
            <button
              type="button"
              aria-label={`Open: ${scenarios[scenario].title}, ${id.slice(0, 16)}`}
              onClick={() => onOpen(id)}
            >
              Open
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A disaster recovery drill: planned, run with the clock, and taken away as a record. */
export function DrDrillPanel({ runbooks, fill, drills, now = () => new Date() }: Props) {
  const kept = useStored(drills, drillsKind.empty);
  const sorted = useMemo(
    () => Object.values(kept).sort((a, b) => b.id.localeCompare(a.id)),
    [kept],
  );
  const [planning, setPlanning] = useState(false);
  const [opened, setOpened] = useState("");
  // After a reload the drill that began last goes on.
  const current = planning ? undefined : (kept[opened] ?? sorted[0]);
  const open = (id: string) => {
    setPlanning(false);
    setOpened(id);
  };
  const change = (next: Drill) => drills.update((all) => ({ ...all, [next.id]: next }));
  const runbook = runbooks.find(({ id }) => current && scenarios[current.scenario].runbook === id);
  const titles = runbook?.titles ?? [];
  return (
    <div className="tool">
      {current ? (
        <>
          <DrillRun drill={current} runbook={runbook} titles={titles} change={change} now={now} />
          <DrillRecord
            drill={current}
            titles={titles}
            fill={fill}
            now={now}
            onNew={() => setPlanning(true)}
          />
        </>
      ) : (
        <DrillPlanForm
          now={now}
          onStart={(drill) => {
            change(drill);
            open(drill.id);
          }}
        />
      )}
      <KeepingNote stored={drills} what="drills" />
      <Earlier drills={sorted} current={current?.id} onOpen={open} />
    </div>
  );
}
