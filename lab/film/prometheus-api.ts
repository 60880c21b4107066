import { host } from "../stack/topology.ts";
import type { SeriesSample } from "../../src/records/series.ts";

/** A series of Prometheus with one sample a second. */
export interface FoundSeries {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: readonly SeriesSample[];
}

interface Answer {
  readonly status: string;
  readonly error?: string;
  readonly data?: {
    readonly result: readonly {
      readonly metric: Readonly<Record<string, string>>;
      readonly values: readonly (readonly [number, string])[];
    }[];
  };
}

/**
 * Asks Prometheus for series at each second.
 * @param selector of PromQL
 * @param from, seconds since 1970 of the first sample
 * @throws Error with what Prometheus said
 */
export async function rangeOf(
  port: number,
  selector: string,
  from: number,
  seconds: number,
): Promise<FoundSeries[]> {
  const query = new URLSearchParams({
    query: selector,
    start: String(from),
    end: String(from + seconds - 1),
    step: "1",
  });
  const response = await fetch(`http://${host}:${port}/api/v1/query_range?${query}`);
  const { status, error, data } = (await response.json()) as Answer;
  if (status !== "success") throw new Error(`Prometheus refuses ${selector}: ${error ?? status}`);
  return (data?.result ?? []).map(({ metric: { __name__: name = "", ...labels }, values }) => {
    const samples = Array<SeriesSample>(seconds).fill(undefined);
    for (const [time, value] of values) samples[Math.round(time - from)] = Number(value);
    return { name, labels, samples };
  });
}
