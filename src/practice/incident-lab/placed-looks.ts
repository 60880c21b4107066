import type { Glance } from "./observation.ts";

/** A look, and where it stands in time: the looks of one minute share it. */
export interface PlacedLook {
  readonly look: Glance;
  /** The minute, with a fraction for the second and each later look in it. */
  readonly at: number;
}

const minutesShown = 20;

const drawnOf = ({ minute, wal, limit, slots }: Glance) =>
  JSON.stringify([minute, wal, limit, slots.map((s) => [s.slot_name, s.retained, s.wal_status])]);

/**
 * Looks of the newest twenty minutes, each in a place of its own: what a statement has freed within a
 * minute is seen beside what was held before it. Looks that show what the one before has shown are
 * left out.
 */
export function placedLooks(history: readonly Glance[]): PlacedLook[] {
  const changed = history.filter((look, index) => {
    const before = history[index - 1];
    return !before || drawnOf(before) !== drawnOf(look);
  });
  const byMinute = Map.groupBy(changed, ({ minute }) => minute);
  return [...byMinute.entries()]
    .slice(-minutesShown)
    .flatMap(([minute, looks]) =>
      looks.map((look, index) => ({ look, at: minute + index / looks.length })),
    );
}
