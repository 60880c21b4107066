import { choicesKind } from "../../../runbooks/builder/choices.ts";
import { choiceKind } from "../../../runbooks/page/choice-schema.ts";
import type { Runbook } from "../../../runbooks/runbook.ts";
import { RunbookBuilderPanel } from "../../../runbooks/builder/RunbookBuilderPanel.tsx";
import { deviceHere } from "../../../reader/stored/storage-adapter.ts";
import { openStored } from "../../../reader/stored/stored.ts";
import { useFill } from "./use-fill.ts";

const choices = openStored(choicesKind, deviceHere());
const system = openStored(choiceKind, deviceHere());

/** The runbook builder on a reader's device. */
export function RunbookBuilderIsland({ runbooks }: { readonly runbooks: readonly Runbook[] }) {
  const fill = useFill();
  return <RunbookBuilderPanel runbooks={runbooks} fill={fill} choices={choices} system={system} />;
}
