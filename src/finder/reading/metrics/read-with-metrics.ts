import { finderMetricsFile, type FinderMetrics } from "../../metrics/metric-file.ts";
import { asShown } from "../as-shown.ts";
import { readPasted } from "../read-pasted.ts";
import type { Reading } from "../reading.ts";
import { together } from "../together.ts";
import { readMetricLines } from "./read-metric-lines.ts";

/** Whether there may be names of metrics in a text, or of MBeans. */
const mayNameMetrics = (asked: string) => /\w_\w|:type=|^up[ {]/m.test(asked);

let metrics: Promise<FinderMetrics | undefined> | undefined;

/**
 * Reads what was pasted, metrics included: what is known of these is loaded when a text may name one.
 * @param load loads a file of the site
 */
export async function readWithMetrics(
  asked: string,
  load: (file: string) => Promise<unknown>,
): Promise<Reading | undefined> {
  const read = readPasted(asked);
  if (!mayNameMetrics(asked)) return read;
  metrics ??= load(finderMetricsFile).then((file) => file as FinderMetrics);
  const known = await metrics.catch(() => {
    // Without a network the next text may find it.
    metrics = undefined;
    return undefined;
  });
  const told = known && readMetricLines(asShown(asked), known);
  return together([...(read ? [read] : []), ...(told ? [told] : [])]);
}
