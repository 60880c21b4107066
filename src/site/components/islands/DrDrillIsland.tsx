import { drillsKind } from "../../../runbooks/drill/drills-schema.ts";
import { DrDrillPanel } from "../../../runbooks/drill/DrDrillPanel.tsx";
import type { DrillRunbook } from "../../../runbooks/runbook.ts";
import { deviceHere } from "../../../reader/stored/storage-adapter.ts";
import { openStored } from "../../../reader/stored/stored.ts";
import { useFill } from "./use-fill.ts";

const drills = openStored(drillsKind, deviceHere());

/** The DR drill on a reader's device. */
export function DrDrillIsland({ runbooks }: { readonly runbooks: readonly DrillRunbook[] }) {
  return <DrDrillPanel runbooks={runbooks} fill={useFill()} drills={drills} />;
}
