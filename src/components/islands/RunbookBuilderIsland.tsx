import { defaultValues } from "../../fences/placeholders.ts";
import { choicesKind } from "../../runbooks/choices.ts";
import { fillWith } from "../../runbooks/names.ts";
import type { Runbook } from "../../runbooks/runbook.ts";
import { RunbookBuilderPanel } from "../../runbooks/RunbookBuilderPanel.tsx";
import { browserDevice } from "../../stored/device.ts";
import { openStored } from "../../stored/stored.ts";

const device = typeof window === "undefined" ? undefined : browserDevice(window);
const fill = fillWith(defaultValues);
const choices = openStored(choicesKind, device);

/** The runbook builder on a reader's device. */
export function RunbookBuilderIsland({ runbooks }: { readonly runbooks: readonly Runbook[] }) {
  return <RunbookBuilderPanel runbooks={runbooks} fill={fill} choices={choices} />;
}
