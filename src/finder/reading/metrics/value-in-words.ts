import type { FinderMetric } from "../../metrics/metric-file.ts";
import type { MetricSample } from "./metric-samples.ts";

/** Whether a series was pasted several times, always with one value. */
function isFrozen(samples: readonly MetricSample[]): boolean {
  const bySeries = Map.groupBy(samples, ({ series }) => series);
  return [...bySeries.values()].some(
    (of) => of.length > 1 && of.every(({ value }) => value === of[0]?.value),
  );
}

/**
 * What the values of a metric say, where they are such as mean something by themselves: −1, 0, NaN, or one that stands
 * still.
 * @param samples its values in the text, as they were pasted
 */
export function valueInWords(
  { name, minus, zero, nan, frozen }: FinderMetric,
  samples: readonly MetricSample[],
): string | undefined {
  const has = (is: (value: number) => boolean) => samples.some(({ value }) => is(Number(value)));
  if (nan !== undefined && has(Number.isNaN)) return `${name} is NaN. ${nan}`;
  if (minus !== undefined && has((value) => value === -1)) return `${name} is −1. ${minus}`;
  if (zero !== undefined && has((value) => value === 0)) return `${name} is 0. ${zero}`;
  if (frozen !== undefined && isFrozen(samples))
    return `${name} has the same value each time. ${frozen}`;
  return undefined;
}
