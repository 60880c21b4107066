import { answersKind } from "../../scaling/kept-answers.ts";
import { ScalingDecisionPanel } from "../../scaling/ScalingDecisionPanel.tsx";
import { deviceHere } from "../../stored/device.ts";
import { openStored } from "../../stored/stored.ts";

const answers = openStored(answersKind, deviceHere());

/** The scaling decision on a reader's device. */
export function ScalingDecisionIsland(props: { readonly lesson: string; readonly site: string }) {
  return <ScalingDecisionPanel {...props} stored={answers} />;
}
