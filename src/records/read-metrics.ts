import type { ReadFile } from "../problems/read-file.ts";
import { metricsPath, parseStackMetrics, type Metrics } from "./metrics.ts";
import { parseRecord } from "./parse-record.ts";

/**
 * The metrics of the lab's stack; `undefined` when there is no such file.
 * @throws ProblemError when the file is not what the lab writes, or of a schema of before
 */
export function readMetrics(read: ReadFile): Metrics | undefined {
  const text = read(metricsPath);
  if (text === undefined) return undefined;
  return parseRecord(metricsPath, text, parseStackMetrics, "metrics");
}
