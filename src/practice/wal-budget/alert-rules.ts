import { megabytes, secondsPerHour, type Megabytes, type Seconds } from "./units.ts";

/** What a reader decides about the alerts. */
export interface AlertChoices {
  /** How long before the limit or a full disk a page goes out; at least an hour. */
  readonly warning: Seconds;
  /** Where the file system of `pg_wal` is mounted. */
  readonly mountPoint: string;
  /** What a slot may keep where there is no limit. */
  readonly budget: Megabytes;
}

/** The choices that the lab's own rules were written with. */
export const labChoices = {
  hours: 4,
  mountPoint: "/var/lib/postgresql",
  budget: megabytes(50 * 1024),
} as const;

/** Whether a text can be a mount point: absolute, and without what would end a label's value. */
export function isMountPoint(text: string): boolean {
  return /^\/[^\s"\\{}\p{C}]*$/u.test(text);
}

/** The rules do not hold what is to be replaced: the lab's file and this module have parted. */
export class RulesChangedError extends Error {
  override readonly name = "RulesChanged";
}

/**
 * The lab's rules for WAL with a reader's choices in them. All other thresholds are relative to
 * `max_slot_wal_keep_size`, so they follow the setting by themselves; without a limit they take the
 * budget.
 * @param rules text of lab/config/prometheus/rules/wal.yml
 * @throws RulesChangedError when a place to put a choice is missing
 */
export function alertRules(rules: string, { warning, mountPoint, budget }: AlertChoices): string {
  const hours = Math.max(1, Math.round(warning / secondsPerHour));
  const { hours: before, mountPoint: mounted, budget: kept } = labChoices;
  const places: readonly (readonly [string, string])[] = [
    [`In${before}h`, `In${hours}h`],
    [`${before} * ${secondsPerHour}`, `${hours} * ${secondsPerHour}`],
    [`${before} hours`, hours === 1 ? "1 hour" : `${hours} hours`],
    [`mountpoint="${mounted}"`, `mountpoint="${mountPoint}"`],
    [`${kept} * 1024 * 1024`, `${budget} * 1024 * 1024`],
  ];
  return places.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new RulesChangedError(`The rules do not hold "${from}".`);
    // A function, because `$` in a replacement text means something.
    return text.replaceAll(from, () => to);
  }, rules);
}
