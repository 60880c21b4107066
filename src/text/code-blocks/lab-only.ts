import type { ExpressiveCodeBlock } from "@expressive-code/core";
import { attribute } from "../fences/attributes.ts";
import type { Fence } from "../fences/fence.ts";

/** Whether a block on the page is an experiment for a lab, or the output of one. */
export function isForLab({ metaOptions }: ExpressiveCodeBlock): boolean {
  return metaOptions.value("lab-only") !== undefined;
}

/** What a reader sees of an experiment before they open it: where it may run, and what it does there. */
export function labOnlyHeading(command: Fence): string {
  const fault = attribute(command, "lab-only") === "fault" ? ", causes the fault" : "";
  return `On a lab only${fault}: ${String(attribute(command, "title"))}`;
}
