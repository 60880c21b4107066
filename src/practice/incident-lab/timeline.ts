import type { Observation } from "./observation.ts";

/** A line of the picture. */
export interface Line {
  readonly label: string;
  readonly kind: "wal" | "slot" | "limit" | "disk";
  /** Which of the slots, from 0; each has a dash of its own. */
  readonly index: number;
  /** Points as an SVG path in a box of 100 by 100, from the upper left. */
  readonly path: string;
}

/** The picture of a lab over time. */
export interface Timeline {
  readonly lines: readonly Line[];
  readonly from: number;
  readonly to: number;
  /** The top of the picture in MB. */
  readonly top: number;
}

const megabyte = 1_048_576;
const shown = 20;

/** The last look of each minute, the newest twenty. */
function byMinute(history: readonly Observation[]): Observation[] {
  const last = new Map(history.map((seen) => [seen.minute, seen]));
  return [...last.values()].sort((a, b) => a.minute - b.minute).slice(-shown);
}

/**
 * Draws the retained WAL of each slot, pg_wal and the limits.
 * @param history looks at the lab, at least one
 * @param disk its size in MB
 */
export function timelineOf(history: readonly Observation[], disk: number): Timeline {
  const minutes = byMinute(history);
  const [first, last] = [minutes[0]?.minute ?? 0, minutes.at(-1)?.minute ?? 0];
  const to = Math.max(last, first + 5);
  const top = disk * 1.05;
  const x = (minute: number) => (((minute - first) / (to - first)) * 100).toFixed(1);
  // More than the disk holds is never written.
  const y = (bytes: number) => (100 - (Math.min(bytes / megabyte, disk) / top) * 100).toFixed(1);
  const path = (valueOf: (seen: Observation) => number | null | undefined) => {
    let pen = "M";
    let drawn = "";
    for (const seen of minutes) {
      const bytes = valueOf(seen);
      if (bytes === null || bytes === undefined) pen = "M";
      else {
        drawn += `${pen}${x(seen.minute)} ${y(bytes)}`;
        pen = "L";
      }
    }
    // A point alone is drawn as a short line.
    return drawn.replace(/M([\d.]+ [\d.]+)(?=M|$)/g, "M$1h2");
  };
  const names = [...new Set(minutes.flatMap(({ slots }) => slots.map((s) => s.slot_name)))];
  const slots = names.map((label, index) => ({
    label,
    kind: "slot" as const,
    index,
    path: path(({ slots: rows }) => rows.find((row) => row.slot_name === label)?.retained),
  }));
  const level = (bytes: number) => `M0 ${y(bytes)}L100 ${y(bytes)}`;
  const limit = minutes.at(-1)?.limit ?? null;
  return {
    from: first,
    to,
    top,
    lines: [
      { label: "pg_wal", kind: "wal", index: 0, path: path(({ wal }) => wal) },
      ...slots,
      { label: "disk", kind: "disk", index: 0, path: level(disk * megabyte) },
      ...(limit === null
        ? []
        : [{ label: "limit", kind: "limit" as const, index: 0, path: level(limit) }]),
    ],
  };
}
