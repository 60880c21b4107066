import { existsSync } from "node:fs";
import { constants } from "node:os";
import type { Paths } from "./paths.ts";
import { endAllNow } from "./processes.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does work that starts or ends a stack. Interrupted, for example by Ctrl-C, a stack that is half up
 * or half down is ended at once.
 * @param keep whether a stack that is up stays up: not one that only this work has a use for
 */
export async function interruptible<T>(
  paths: Paths,
  work: () => Promise<T>,
  { keep } = { keep: true },
): Promise<T> {
  const interrupted = (name: NodeJS.Signals) => {
    // Nothing of the work goes on meanwhile: this does not return to the event loop.
    const ended = keep && existsSync(paths.stack) ? 0 : endAllNow(paths.run);
    console.error(`\nlab: interrupted; ${ended === 0 ? "nothing was half up" : "all was ended"}.`);
    process.exit(128 + constants.signals[name]);
  };
  for (const name of signals) process.on(name, interrupted);
  try {
    return await work();
  } finally {
    for (const name of signals) process.off(name, interrupted);
  }
}
