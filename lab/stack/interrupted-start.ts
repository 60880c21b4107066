import { existsSync } from "node:fs";
import type { Paths } from "./paths.ts";
import { endAllNow } from "./processes.ts";
import { tidiedUp } from "./process-signals.ts";

/**
 * Does work that starts or ends a stack. Interrupted, for example by Ctrl-C, a stack that is half up
 * or half down is ended at once.
 * @param keep whether a stack that is up stays up: not one that only this work has a use for
 */
export function interruptible<T>(
  paths: Paths,
  work: () => Promise<T>,
  { keep } = { keep: true },
): Promise<T> {
  const tidy = () => {
    const ended = keep && existsSync(paths.stack) ? 0 : endAllNow(paths.run);
    return ended === 0 ? "nothing was half up." : "all was ended.";
  };
  return tidiedUp(tidy, work);
}
