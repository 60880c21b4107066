import { drillsSchema } from "../../../runbooks/drill/drills-schema.ts";
import { DrDrillPanel } from "../../../runbooks/drill/DrDrillPanel.tsx";
import type { DrillRunbook } from "../../../runbooks/runbook.ts";
import { storageHere } from "../../../reader/stored/storage-adapter.ts";
import { openStored } from "../../../reader/stored/stored.ts";
import { useFill } from "./use-fill.ts";

const drills = openStored(drillsSchema, storageHere());

/** The DR drill on a reader's device. */
export function DrDrillIsland({ runbooks }: { readonly runbooks: readonly DrillRunbook[] }) {
  return <DrDrillPanel runbooks={runbooks} fill={useFill()} drills={drills} />;
}
