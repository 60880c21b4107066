import type { BudgetInput } from "./budget.ts";
import type { EventKind, SlotEvent } from "./slot-timeline.ts";
import { seconds, volume } from "./units.ts";

/** A line at the height of a volume. */
export interface Level {
  readonly kind: EventKind;
  /** Percent of the plot's height from its top. */
  readonly y: number;
  /** Where its label stands, kept apart from the others. */
  readonly labelY: number;
}

/** The plot of retained WAL over time. Places are percentages of its width and height. */
export interface WalPlotShape {
  readonly levels: readonly Level[];
  /** From the slot's standstill to its loss, or to the full disk where that comes first. */
  readonly until: { readonly x: number; readonly y: number };
  /** How it would go on without a limit, to the end of the plot; not where the disk was full. */
  readonly without: { readonly x: number; readonly y: number } | undefined;
  readonly ticks: readonly { readonly x: number; readonly share: number }[];
  /** Seconds at the right end. */
  readonly end: number;
}

const headroom = 1.12;
const labelGap = 9;
const round = (value: number) => Math.round(value * 10) / 10;

/** Moves labels apart, upward from the lowest, so that none covers another. */
function apart(levels: readonly Omit<Level, "labelY">[]): Level[] {
  let free = 100;
  const fromBelow = [...levels].sort((a, b) => b.y - a.y);
  return fromBelow.map((level) => {
    const labelY = Math.min(level.y, free);
    free = labelY - labelGap;
    return { ...level, labelY: round(labelY) };
  });
}

/** Lays out the plot of a slot that stands still. */
export function walPlotOf(
  { rate }: Pick<BudgetInput, "rate">,
  events: readonly SlotEvent[],
): WalPlotShape {
  const last = events.reduce((latest, { at }) => Math.max(latest, at), 0);
  const most = events.reduce((largest, { retained }) => Math.max(largest, retained), 0);
  const end = Math.max(1, last) * headroom;
  const top = Math.max(1, most) * headroom;
  const x = (time: number) => round((time / end) * 100);
  const y = (size: number) => round(100 - (size / top) * 100);
  const ends = events.find(({ kind }) => kind === "lost" || kind === "full");
  const shown = events.filter(({ kind }) => kind !== "lost");
  return {
    levels: apart(shown.map(({ kind, retained }) => ({ kind, y: y(retained) }))),
    until: { x: x(ends?.at ?? end), y: y(ends?.retained ?? 0) },
    without: ends?.kind === "lost" ? { x: 100, y: y(volume(rate, seconds(end))) } : undefined,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ x: share * 100, share })),
    end,
  };
}
