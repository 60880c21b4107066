import type { TranscriptEntry } from "../operator/transcript.ts";
import type { Random } from "./random.ts";

/** When the operator begins again: after so many steps, or after so many of those that change something. */
export interface Interruption {
  readonly after: "steps" | "changes";
  readonly count: number;
}

/**
 * Draws it for half of all runs. Most follow a change, because a page that is begun again then finds
 * a system that is half repaired.
 */
export function drawInterruption(random: Random): Interruption | undefined {
  if (!random.of("interrupted").chance(0.5)) return undefined;
  const count = random.of("interruption");
  return random.of("interrupted by").chance(0.75)
    ? { after: "changes", count: count.int(1, 4) }
    : { after: "steps", count: count.int(1, 8) };
}

/** Such as `interrupted after 2 changes`. */
export function interruptionText({ after, count }: Interruption): string {
  return `interrupted after ${count} ${count === 1 ? after.slice(0, -1) : after}`;
}

/** Anchor of the entry that stands in a transcript where the operator began again. */
export const interruptionAnchor = "(interrupted)";

/** The entry itself. */
export const interruptionEntry: TranscriptEntry = {
  anchor: interruptionAnchor,
  title: "",
  script: "",
  does: "by hand",
  role: "",
  status: 0,
  output: "",
  tries: 1,
  seconds: 0,
  chose: "begins again in a new shell",
};

/** After which step a run was interrupted, by its anchor; `undefined` when it was not. */
export function interruptedAt(
  transcript: readonly Pick<TranscriptEntry, "anchor">[],
): string | undefined {
  const at = transcript.findIndex(({ anchor }) => anchor === interruptionAnchor);
  return at < 0 ? undefined : transcript[at - 1]?.anchor;
}

/** Counts the acts of an operator, and says once that it is time. */
export function interrupter(interruption: Interruption | undefined) {
  const taken = { steps: 0, changes: 0 };
  let over = interruption === undefined;
  return {
    count: ({ does }: Pick<TranscriptEntry, "does">): void => {
      taken.steps += 1;
      if (does !== "looks") taken.changes += 1;
    },
    isTime: (): boolean => {
      if (over || !interruption || taken[interruption.after] < interruption.count) return false;
      over = true;
      return true;
    },
  };
}
