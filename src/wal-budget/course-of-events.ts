import type { Budget, BudgetInput } from "./budget.ts";
import { duration, megabytes, sum, type Megabytes, type Seconds } from "./units.ts";

export type EventKind = "extended" | "half" | "unreserved" | "lost" | "full";

/** What happens to a slot that stands still from time 0 on, while WAL is written at the peak rate. */
export interface SlotEvent {
  readonly kind: EventKind;
  readonly at: Seconds;
  /** WAL that the slot keeps at that time. */
  readonly retained: Megabytes;
}

/** What else fills the disk: everything on it that is no kept WAL. */
const roomForWal = ({ disk, other }: BudgetInput) => megabytes(Math.max(0, disk - other));

/**
 * The events in the order of their times. `full` is when the disk would be full if there were no
 * limit. `lost` is the latest moment: a checkpoint may come at any time after `unreserved`.
 */
export function courseOfEvents(input: BudgetInput, { limit }: Budget): SlotEvent[] {
  const event = (kind: EventKind, retained: Megabytes): SlotEvent => ({
    kind,
    at: duration(retained, input.rate),
    retained,
  });
  const afterLimit = sum(limit, megabytes(input.rate * input.checkpoint));
  const events = [
    ...(input.maxWalSize < limit ? [event("extended", input.maxWalSize)] : []),
    event("half", megabytes(limit / 2)),
    event("unreserved", limit),
    event("lost", afterLimit),
    event("full", roomForWal(input)),
  ];
  return events.sort((a, b) => a.at - b.at);
}
