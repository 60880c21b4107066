import { choicesSchema } from "../../../runbooks/builder/choices.ts";
import { choiceSchema } from "../../../runbooks/page/choice-schema.ts";
import type { Runbook } from "../../../runbooks/runbook.ts";
import { RunbookBuilderPanel } from "../../../runbooks/builder/RunbookBuilderPanel.tsx";
import { storageHere } from "../../../reader/stored/storage-adapter.ts";
import { openStored } from "../../../reader/stored/stored.ts";
import { useFill } from "./use-fill.ts";

const choices = openStored(choicesSchema, storageHere());
const system = openStored(choiceSchema, storageHere());

/** The runbook builder on a reader's device. */
export function RunbookBuilderIsland({ runbooks }: { readonly runbooks: readonly Runbook[] }) {
  const fill = useFill();
  return <RunbookBuilderPanel runbooks={runbooks} fill={fill} choices={choices} system={system} />;
}
