import type { ExpressiveCodeBlock } from "@expressive-code/core";

/** Whether a block on the page is an experiment for a lab, or the output of one. */
export function isForLab({ metaOptions }: ExpressiveCodeBlock): boolean {
  return metaOptions.getBoolean("lab-only") === true;
}
