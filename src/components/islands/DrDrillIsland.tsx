import { drillsKind } from "../../runbooks/drills-kind.ts";
import { DrDrillPanel } from "../../runbooks/DrDrillPanel.tsx";
import type { DrillRunbook } from "../../runbooks/runbook.ts";
import { deviceHere } from "../../stored/device.ts";
import { openStored } from "../../stored/stored.ts";
import { useFill } from "./use-fill.ts";

const drills = openStored(drillsKind, deviceHere());

/** The DR drill on a reader's device. */
export function DrDrillIsland({ runbooks }: { readonly runbooks: readonly DrillRunbook[] }) {
  return <DrDrillPanel runbooks={runbooks} fill={useFill()} drills={drills} />;
}
