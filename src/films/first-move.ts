import type { SeriesSample } from "../records/series.ts";

/** How a row answered to what happened. */
export interface FirstMove {
  /** The first second in which it was not as before; `undefined` when it stayed as it was. */
  readonly second: number | undefined;
  /** What it was then. */
  readonly to: SeriesSample;
  /** What it was in the last second before the fault. */
  readonly before: SeriesSample;
}

/** What a row looked like while all was well. */
interface Before {
  readonly least: number;
  readonly most: number;
  readonly wasAbsent: boolean;
  readonly wasPresent: boolean;
}

function lookBefore(samples: readonly SeriesSample[]): Before {
  const numbers = samples.filter(
    (each): each is number => each !== undefined && !Number.isNaN(each),
  );
  return {
    least: Math.min(...numbers),
    most: Math.max(...numbers),
    // A row of differences has none in the first second.
    wasAbsent: samples.slice(1).some((each) => each === undefined),
    wasPresent: numbers.length > 0,
  };
}

/** What of a row means nothing. */
interface Allowed {
  /** How far a value may go from what it was. */
  readonly noise?: number | undefined;
  readonly isQuietAtNaN?: boolean | undefined;
}

/** A value is another one when it lies outside of what was seen before, and half of that range more. */
const margin = 0.5;

function differs(sample: SeriesSample, before: Before, { noise, isQuietAtNaN }: Allowed): boolean {
  if (sample === undefined) return !before.wasAbsent;
  if (Number.isNaN(sample)) return !isQuietAtNaN;
  if (!before.wasPresent) return true;
  const { least, most } = before;
  // A row that stood still moves with any change; one that swung has to leave its swing.
  const room = Math.max((most - least) * margin, noise ?? 0);
  return sample < least - room || sample > most + room;
}

/** For so many seconds a row has to be otherwise: a single sample that is late moves nothing. */
const sustained = 3;

/**
 * The first second between fault and repair in which a row begins to be not as it was before.
 * @param fault second of the fault; what is before it is how the row looks when all is well
 * @param until second of the repair, or the end of the film
 * @param allowed what a healthy pipeline shows now and then
 */
export function firstMove(
  samples: readonly SeriesSample[],
  fault: number,
  until: number,
  allowed: Allowed = {},
): FirstMove {
  const before = lookBefore(samples.slice(0, fault));
  const differing = samples.slice(fault, until).map((sample) => differs(sample, before, allowed));
  const at = differing.findIndex((_, index) => {
    const next = differing.slice(index, index + sustained);
    return next.length === sustained && next.every(Boolean);
  });
  const second = at < 0 ? undefined : fault + at;
  return {
    second,
    to: second === undefined ? undefined : samples[second],
    before: samples[fault - 1],
  };
}
