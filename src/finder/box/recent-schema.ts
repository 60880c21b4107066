import { canonical } from "../../reader/stored/canonical.ts";
import { understood } from "../../reader/stored/revisions.ts";
import { isRecord, type StoredSchema } from "../../reader/stored/stored-schema.ts";
import { isKept, type KeptWords } from "./kept-words.ts";

/** A page or section that was opened from the finder. */
export interface RecentFind {
  /** Below the site's base: `/runbooks/slot-lost/`. */
  readonly address: string;
  /** When that was last, in milliseconds since 1970. */
  readonly at: number;
  /** What had been typed, or what it was read as. */
  readonly asked: KeptWords;
}

/** As many as stand below the empty field. */
const most = 5;

const isFind = (value: unknown): value is RecentFind =>
  isRecord(value) &&
  Object.keys(value).sort().join() === "address,asked,at" &&
  typeof value["address"] === "string" &&
  value["address"].startsWith("/") &&
  Number.isSafeInteger(value["at"]) &&
  isKept(value["asked"]);

/** The later one first; of two at once always the same. */
function laterFirst(a: RecentFind, b: RecentFind): number {
  return b.at - a.at || (canonical(a) < canonical(b) ? -1 : 1);
}

/** Of each address the latest find, and of these the last five. */
function lastOf(finds: readonly RecentFind[]): readonly RecentFind[] {
  const byAddress = new Map<string, RecentFind>();
  for (const find of finds.toSorted(laterFirst))
    if (!byAddress.has(find.address)) byAddress.set(find.address, find);
  return [...byAddress.values()].slice(0, most);
}

/** What was found and opened last, as it is kept on the device: the latest first. */
export const recentSchema: StoredSchema<readonly RecentFind[]> = {
  name: "finder-recent",
  version: 1,
  empty: [],
  understand: (value) =>
    Array.isArray(value) ? understood(lastOf(value.filter(isFind)), value) : undefined,
  merge: (a, b) => lastOf([...a, ...b]),
};

/**
 * Takes down that something was opened.
 * @param now milliseconds since 1970; a device's clock may have gone back since the last find
 */
export function withFind(
  finds: readonly RecentFind[],
  { address, asked }: Pick<RecentFind, "address" | "asked">,
  now: number,
): readonly RecentFind[] {
  return lastOf([{ address, asked, at: Math.max(now, (finds[0]?.at ?? 0) + 1) }, ...finds]);
}
