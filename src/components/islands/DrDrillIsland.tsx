import { defaultValues } from "../../fences/placeholders.ts";
import { drillsKind } from "../../runbooks/drills-kind.ts";
import { DrDrillPanel, type DrillRunbook } from "../../runbooks/DrDrillPanel.tsx";
import { fillWith } from "../../runbooks/names.ts";
import { browserDevice } from "../../stored/device.ts";
import { openStored } from "../../stored/stored.ts";

const device = typeof window === "undefined" ? undefined : browserDevice(window);
const fill = fillWith(defaultValues);
const drills = openStored(drillsKind, device);

/** The DR drill on a reader's device. */
export function DrDrillIsland({ runbooks }: { readonly runbooks: readonly DrillRunbook[] }) {
  return <DrDrillPanel runbooks={runbooks} fill={fill} drills={drills} />;
}
