import { readMeasurements } from "../evidence/measurements.ts";
import { parseRecord } from "../evidence/parse-record.ts";
import { newestVersions, versionsPath } from "../evidence/versions.ts";
import type { Measurements } from "../fences/measurements.ts";
import type { Versions } from "../fences/verified.ts";
import { openCourse } from "./course-files.ts";

/** What the lab has measured, beside the versions it has now. */
export interface SiteMeasurements {
  /** `undefined` while nothing has been measured. */
  readonly measurements: Measurements | undefined;
  readonly newest: Versions;
}

let site: SiteMeasurements | undefined;

/** What has been measured, for pages. A build reads it once. */
export function siteMeasurements(): SiteMeasurements {
  if (import.meta.env.DEV) site = undefined;
  const { read } = openCourse(process.cwd());
  site ??= {
    measurements: readMeasurements(read),
    newest: parseRecord(versionsPath, read(versionsPath) ?? "", newestVersions),
  };
  return site;
}
