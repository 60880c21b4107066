import { openPglite } from "../../../../src/practice/incident-lab/pglite-engine.ts";

/** A data directory with nothing in it: to load one takes a fifth of making it. */
export async function emptyDatabase(): Promise<Blob> {
  const engine = await openPglite({ settings: {} });
  const empty = await engine.dump();
  await engine.close();
  return empty;
}
