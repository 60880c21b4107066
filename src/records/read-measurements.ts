import type { ReadFile } from "../problems/read-file.ts";
import { measurementsPath, parseMeasurements, type Measurements } from "./measurements.ts";
import { parseRecord } from "./parse-record.ts";

/**
 * What the lab has measured; `undefined` when there is no such file.
 * @throws ProblemError when the file is not what the lab writes
 */
export function readMeasurements(read: ReadFile): Measurements | undefined {
  const text = read(measurementsPath);
  if (text === undefined) return undefined;
  return parseRecord(measurementsPath, text, parseMeasurements, "measure scaling");
}
