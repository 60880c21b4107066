import { answersKind } from "../../scaling/kept-answers.ts";
import { ScalingDecisionPanel } from "../../scaling/ScalingDecisionPanel.tsx";
import { browserDevice } from "../../stored/device.ts";
import { openStored } from "../../stored/stored.ts";

const device = typeof window === "undefined" ? undefined : browserDevice(window);
const answers = openStored(answersKind, device);

/** The scaling decision on a reader's device. */
export function ScalingDecisionIsland(props: { readonly lesson: string; readonly site: string }) {
  return <ScalingDecisionPanel {...props} stored={answers} />;
}
