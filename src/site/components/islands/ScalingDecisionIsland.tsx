import { answersSchema } from "../../../practice/scaling/kept-answers.ts";
import { ScalingDecisionPanel } from "../../../practice/scaling/ScalingDecisionPanel.tsx";
import { storageHere } from "../../../reader/stored/storage-adapter.ts";
import { openStored } from "../../../reader/stored/stored.ts";

const answers = openStored(answersSchema, storageHere());

/** The scaling decision on a reader's device. */
export function ScalingDecisionIsland(props: { readonly lesson: string; readonly site: string }) {
  return <ScalingDecisionPanel {...props} stored={answers} />;
}
