import { useEffect, useState, type ComponentType } from "react";
import type { Drill } from "./drill.ts";
import { drillScenarios } from "./drill-scenarios.ts";
import { latestOfEach } from "./drill-series.ts";
import { drillsSchema, type Drills } from "./drills-schema.ts";
import type { OpenedDrillsProps } from "./OpenedDrills.tsx";

const handed = {
  schema: drillsSchema,
  latestOf: (drills: Drills) => latestOfEach(drills)[0],
  titleOf: ({ scenario, id }: Drill) => `${drillScenarios[scenario].title}, ${id.slice(0, 10)}`,
};

/** Offers the drills of a link with which the page was opened; what reads it is loaded only then. */
export function LinkedDrills(props: Pick<OpenedDrillsProps, "drills" | "onOpen">) {
  const [part, setPart] = useState<{ of: string; Opened: ComponentType<OpenedDrillsProps> }>();
  useEffect(() => {
    const open = () => {
      const of = location.hash;
      if (!of.startsWith("#filled=")) return;
      void import("./OpenedDrills.tsx").then(({ OpenedDrills: Opened }) => setPart({ of, Opened }));
    };
    open();
    addEventListener("hashchange", open);
    return () => removeEventListener("hashchange", open);
  }, []);
  return (
    <div className="share-link" aria-live="polite">
      {part && <part.Opened key={part.of} {...props} {...handed} />}
    </div>
  );
}
