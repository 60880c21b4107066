import type { Budget, BudgetInput } from "./budget.ts";
import { duration, megabytes, sum, type Megabytes, type Seconds } from "./units.ts";

/** `full`: the disk is full before the limit acts. `beyond`: it would be, without the limit. */
export type EventKind = "extended" | "half" | "unreserved" | "lost" | "full" | "beyond";

/** What happens to a slot that stands still from time 0 on, while WAL is written at the peak rate. */
export interface SlotEvent {
  readonly kind: EventKind;
  readonly at: Seconds;
  /** WAL that the slot keeps at that time. */
  readonly retained: Megabytes;
}

/** What a slot can keep until the disk is full: `max_wal_size` is on it as well, as in the budget. */
const roomForSlot = ({ disk, other, maxWalSize }: BudgetInput) =>
  megabytes(Math.max(0, disk - other - maxWalSize));

/**
 * The events in the order of their times, up to the end: `lost`, and the disk that would be full
 * without a limit, or the disk that is full before. `lost` is the latest moment: a checkpoint may
 * come at any time after `unreserved`. Without a limit there is neither: the disk ends the course. Where `wal_keep_size` is larger than the limit, PostgreSQL
 * keeps that much for slots too (`KeepLogSeg` in src/backend/access/transam/xlog.c).
 */
export function slotTimeline(input: BudgetInput, { limit, keep }: Budget): SlotEvent[] {
  const event = (kind: EventKind, retained: Megabytes): SlotEvent => ({
    kind,
    at: duration(retained, input.rate),
    retained,
  });
  if (input.unlimited) return endlessly(input, limit, event);
  const lost = event("lost", sum(keep, megabytes(input.rate * input.checkpoint)));
  const room = roomForSlot(input);
  const full = event(room <= lost.retained ? "full" : "beyond", room);
  const events = [
    ...(input.maxWalSize < keep ? [event("extended", input.maxWalSize)] : []),
    event("half", megabytes(limit / 2)),
    event("unreserved", keep),
    lost,
    full,
  ];
  return untilFull(events, full);
}

/** The events without those after a full disk, in the order of their times. */
function untilFull(events: readonly SlotEvent[], full: SlotEvent): SlotEvent[] {
  return events
    .filter(({ kind, at }) => full.kind === "beyond" || kind === "full" || at < full.at)
    .sort((a, b) => a.at - b.at);
}

/** What happens when nothing limits a slot: tickets, a page, and a full disk. */
function endlessly(
  input: BudgetInput,
  budget: Megabytes,
  event: (kind: EventKind, retained: Megabytes) => SlotEvent,
): SlotEvent[] {
  const full = event("full", roomForSlot(input));
  const extended = event("extended", input.maxWalSize);
  return untilFull([extended, event("half", megabytes(budget / 2)), full], full);
}
