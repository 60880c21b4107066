import { openPglite } from "../../../../src/practice/incident-lab/pglite-engine.ts";

async function make(): Promise<Blob> {
  const engine = await openPglite({ settings: {} });
  const empty = await engine.dump();
  await engine.close();
  return empty;
}

let made: Promise<Blob> | undefined;

/**
 * A data directory with nothing in it: to load one takes a fifth of making it. Files whose tests run in one
 * process share it.
 */
export function emptyDatabase(): Promise<Blob> {
  return (made ??= make());
}
