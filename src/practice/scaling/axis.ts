/** An axis that begins at zero. */
export interface Axis {
  /** Where it ends; at or above every value. */
  readonly end: number;
  /** Round values in equal steps, from 0 to the end. */
  readonly ticks: readonly number[];
}

/** More labels than these do not fit side by side on a phone. */
const mostSteps = 3;

/**
 * An axis with round numbers for values from 0 on.
 * @param most the greatest value; an axis for nothing at all ends at 1
 */
export function axisFor(most: number): Axis {
  if (!(most > 0)) return { end: 1, ticks: [0, 1] };
  const power = 10 ** Math.floor(Math.log10(most / mostSteps));
  const step = [1, 2, 2.5, 5, 10]
    .map((factor) => factor * power)
    .find((s) => s * mostSteps >= most);
  const width = step ?? 10 * power;
  const steps = Math.ceil(most / width);
  const ticks = Array.from({ length: steps + 1 }, (_, index) => index * width);
  return { end: steps * width, ticks };
}
