import type { PastedFinding, Reading } from "../reading.ts";
import { isFlag, isSlotName, isTime } from "./bare-cells.ts";
import { sizeInBytes } from "./lsn-distance.ts";

const causes = "/course/03-module-3/05-wal-bloat-heartbeat/#three-causes";
const growing = "/runbooks/slot-growing/";

/** One look at a slot: whether somebody reads it, and a size that the query has printed. */
interface Sample {
  readonly slot: string;
  readonly active: boolean;
  readonly size: string;
  readonly bytes: number;
  readonly time: string;
}

/** A row without a head: a slot's name, one flag, one size with its unit. */
function sampleOf([slot = "", ...cells]: readonly string[]): Sample | undefined {
  const [active, ...moreFlags] = cells.filter(isFlag);
  const [size, ...moreSizes] = cells.filter((cell) => /^-?[\d.,]+ ?[A-Za-z]?B$/.test(cell));
  const isOne = moreFlags.length === 0 && moreSizes.length === 0;
  if (!isSlotName(slot) || !isOne || active === undefined || size === undefined) return undefined;
  const time = cells.find(isTime) ?? "";
  return { slot, active: active === "t", size, bytes: sizeInBytes(size) ?? 0, time };
}

function findingOf(first: Sample, last: Sample): PastedFinding[] {
  if (last.bytes <= first.bytes) return [];
  const grows = `A size of slot ${first.slot} grows from ${first.size} to ${last.size}.`;
  return last.active
    ? [
        {
          level: "warning",
          text: `${grows} If it is the WAL that the slot keeps, somebody reads the slot and confirms nothing: WAL is written that the slot never sees, or a transaction is open. A quiet database needs a heartbeat.`,
          leads: causes,
        },
      ]
    : [
        {
          level: "warning",
          text: `${grows} If it is the WAL that the slot keeps, it grows because nobody reads the slot.`,
          leads: growing,
        },
      ];
}

/**
 * Reads rows that look at one slot several times, as a person notes them or `\watch` prints them. A single such
 * row would not tell that it is of a slot.
 * @param cells of each row without a head
 */
export function readSamples(cells: readonly (readonly string[])[]): Reading | undefined {
  const samples = cells.flatMap((row) => sampleOf(row) ?? []);
  const [first] = samples;
  const own = samples.filter(({ slot }) => slot === first?.slot);
  const last = own.at(-1);
  if (!first || !last || own.length < 2) return undefined;
  return {
    kind: "replication-slots",
    title: `Replication slot ${first.slot}, ${own.length} times`,
    rows: own.map(({ time, size }, at) => ({
      name: time === "" ? `Row ${at + 1}` : time,
      value: size,
    })),
    findings: findingOf(first, last),
  };
}
