import type { Glance, SlotRow } from "./observation.ts";
import { placedLooks, type PlacedLook } from "./placed-looks.ts";

/** A line of the picture. */
export interface Line {
  readonly label: string;
  readonly kind: "wal" | "slot" | "limit" | "disk";
  /** Which of the slots, from 0; each has a dash of its own. */
  readonly index: number;
  /** Points as an SVG path in a box of 100 by 100, from the upper left. */
  readonly path: string;
  /** Why a slot's line does not go on to the last look. */
  readonly ended?: "dropped" | "lost" | undefined;
}

/** Where a slot's line ends: in percent from the left and from the lower edge. */
export interface LineEnd {
  readonly label: string;
  readonly left: number;
  readonly bottom: number;
}

/** A number on an axis, and where it stands in percent. */
export interface Tick {
  readonly value: number;
  readonly at: number;
}

/** The picture of a lab over time. */
export interface Timeline {
  readonly lines: readonly Line[];
  readonly ends: readonly LineEnd[];
  /** Minutes below, and MB beside the picture. */
  readonly minutes: readonly Tick[];
  readonly sizes: readonly Tick[];
}

const megabyte = 1_048_576;

/** Turns minutes and bytes into percent. */
interface Scale {
  readonly left: (minute: number) => number;
  readonly bottom: (bytes: number) => number;
}

const rowOf = (look: Glance, name: string) => look.slots.find((row) => row.slot_name === name);

/** Points as a path. A look without a value leaves a gap. */
function pathOf(
  looks: readonly PlacedLook[],
  { left, bottom }: Scale,
  valueOf: (look: Glance) => number | null | undefined,
): string {
  let pen = "M";
  let drawn = "";
  for (const { look, at } of looks) {
    const bytes = valueOf(look) ?? undefined;
    if (bytes === undefined) pen = "M";
    else {
      drawn += `${pen}${left(at).toFixed(1)} ${(100 - bottom(bytes)).toFixed(1)}`;
      pen = "L";
    }
  }
  // A point alone is drawn as a short line.
  return drawn.replace(/M([\d.]+ [\d.]+)(?=M|$)/g, "M$1h2");
}

const goneAs = (row: SlotRow | undefined) =>
  row === undefined ? "dropped" : row.wal_status === "lost" ? "lost" : undefined;

/** Where a slot's line ends because the slot was dropped or lost. */
function endsOf(looks: readonly PlacedLook[], scale: Scale, label: string): LineEnd[] {
  return looks.flatMap(({ look }, index) => {
    const before = looks[index - 1];
    const held = before && rowOf(before.look, label)?.retained;
    const row = rowOf(look, label);
    if (!before || typeof held !== "number" || typeof row?.retained === "number") return [];
    if (goneAs(row) === undefined) return [];
    return [{ label, left: scale.left(before.at), bottom: scale.bottom(held) }];
  });
}

/** About four numbers from 0 to the disk, which is the last one. */
function sizeTicks(disk: number, bottom: Scale["bottom"]): Tick[] {
  const step = [10, 20, 25, 50, 100].find((size) => disk / size <= 5) ?? 100;
  const round = Array.from({ length: Math.ceil(disk / step) }, (_, index) => index * step);
  const values = [...round.filter((value) => value < disk - step / 3), disk];
  return values.map((value) => ({ value, at: bottom(value * megabyte) }));
}

function minuteTicks(from: number, to: number, left: Scale["left"]): Tick[] {
  const step = to - from > 10 ? 5 : 1;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((value) => value % step === 0)
    .map((value) => ({ value, at: left(value) }));
}

/**
 * Draws the retained WAL of each slot, pg_wal and the limits.
 * @param history looks at the lab in their order, at least one
 * @param disk its size in MB
 */
export function timelineOf(history: readonly Glance[], disk: number): Timeline {
  const looks = placedLooks(history);
  const from = looks[0]?.look.minute ?? 0;
  const to = Math.max(Math.ceil(looks.at(-1)?.at ?? 0), from + 5);
  const scale: Scale = {
    left: (minute) => ((minute - from) / (to - from)) * 100,
    // More than the disk holds is never written.
    bottom: (bytes) => (Math.min(bytes / megabyte, disk) / (disk * 1.05)) * 100,
  };
  const last = looks.at(-1)?.look;
  // By all that was seen: a slot keeps its dash when the first minutes leave the picture.
  const names = [...new Set(history.flatMap(({ slots }) => slots.map((slot) => slot.slot_name)))];
  const drawn = names.map((label, index): Line => {
    const path = pathOf(looks, scale, (look) => rowOf(look, label)?.retained);
    return { label, kind: "slot", index, path, ended: last && goneAs(rowOf(last, label)) };
  });
  const slots = drawn.filter(({ path }) => path !== "");
  const level = (label: "disk" | "limit", bytes: number): Line => {
    const y = (100 - scale.bottom(bytes)).toFixed(1);
    return { label, kind: label, index: 0, path: `M0 ${y}L100 ${y}` };
  };
  const limit = last?.limit ?? null;
  return {
    lines: [
      { label: "pg_wal", kind: "wal", index: 0, path: pathOf(looks, scale, ({ wal }) => wal) },
      ...slots,
      level("disk", disk * megabyte),
      ...(limit === null ? [] : [level("limit", limit)]),
    ],
    ends: slots.flatMap(({ label }) => endsOf(looks, scale, label)),
    minutes: minuteTicks(from, to, scale.left),
    sizes: sizeTicks(disk, scale.bottom),
  };
}
