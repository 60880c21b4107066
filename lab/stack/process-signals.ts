import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does work that something has to be tidied after, also when a person ends it, for example with Ctrl-C.
 * @param tidy ends what the work has left, at once: nothing of the work goes on meanwhile
 * @returns what the work returns; interrupted, the process exits as its shell expects
 */
export async function tidiedUp<T>(tidy: () => string, work: () => Promise<T>): Promise<T> {
  const interrupted = (name: NodeJS.Signals) => {
    console.error(`\nlab: interrupted; ${tidy()}`);
    process.exit(128 + constants.signals[name]);
  };
  for (const name of signals) process.on(name, interrupted);
  try {
    return await work();
  } finally {
    for (const name of signals) process.off(name, interrupted);
  }
}
