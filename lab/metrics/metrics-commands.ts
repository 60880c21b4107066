import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  metricsPath,
  metricsText,
  parseStackMetrics,
  type Metrics,
} from "../../src/records/metrics.ts";
import { writeAtOnce } from "../../src/system/write-at-once.ts";
import { reasonOf } from "../../src/problems/reason.ts";
import { hasGo } from "../monitoring/programs.ts";
import type { Say } from "../stack/downloads.ts";
import { fault } from "../stack/faults.ts";
import { takeLock } from "../stack/lock.ts";
import { labPaths } from "../stack/paths.ts";
import { guarded } from "../torture/guarded.ts";
import { metricDifferences, otherVersions } from "./differences.ts";
import { lookAtMetrics } from "./look-at-metrics.ts";
import { withWatchedStack } from "./watched-stack.ts";

const file = join(fileURLToPath(new URL("../../", import.meta.url)), metricsPath);

/** @throws LabFault `unusable-metrics` when the file is missing, or not what the lab writes */
function recordedMetrics(): Metrics {
  try {
    return parseStackMetrics(readFileSync(file, "utf8"));
  } catch (error) {
    throw fault("unusable-metrics", { file: metricsPath, reason: reasonOf(error) });
  }
}

/** @throws LabFault `other-metrics` that names each metric that differs */
export function mustBeRecorded(recorded: Metrics, found: Metrics): void {
  const differences = metricDifferences(recorded, found);
  if (differences.length === 0) return;
  const versions = otherVersions(recorded, found);
  const lines = versions === "" ? differences : [...differences, `versions: ${versions}`];
  throw fault("other-metrics", { file: metricsPath, differences: lines.join("\n  ") });
}

/**
 * `npm run lab -- metrics`: lists every metric of a watched stack that streams, on a stack of its own.
 * @param check whether nothing is written: only whether the stack still shows what was recorded. Without the
 *   programs that the course has run it is left out, but not where CI asks for it.
 */
export async function runMetrics(
  { check }: { readonly check: boolean },
  say: Say,
): Promise<number> {
  // A file that cannot be read is told of at once, and not after minutes.
  const recorded = check ? recordedMetrics() : undefined;
  if (check && !hasGo() && !process.env["CI"]) {
    say("left out: there is no Go 1.21 or newer to build Prometheus with");
    return 0;
  }
  const paths = labPaths("metrics");
  const release = takeLock(paths.lock);
  try {
    say("a stack with two connectors starts, writes and settles: about two minutes");
    const found = await guarded([paths.run], () => withWatchedStack(paths, lookAtMetrics));
    if (recorded) mustBeRecorded(recorded, found);
    else if (existsSync(file))
      for (const line of metricDifferences(recordedMetrics(), found)) say(`  ${line}`);
    if (!check) writeAtOnce(file, metricsText(found));
    say(
      `${found.metrics.length} metrics${check ? ", all as recorded" : `, written to ${metricsPath}`}`,
    );
  } finally {
    release();
  }
  return 0;
}
