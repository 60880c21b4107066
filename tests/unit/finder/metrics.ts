import { readFileSync } from "node:fs";
import { join } from "node:path";
import { finderMetrics } from "../../../src/finder/metrics/finder-metrics.ts";
import { metricMeaningsFile, readMeanings } from "../../../src/metrics/metric-meanings.ts";
import {
  alertFiles,
  readAlerts,
  readRecordings,
  ruleFolder,
} from "../../../src/records/read-alerts.ts";
import { readMetrics } from "../../../src/records/read-metrics.ts";
import { projectRoot } from "../../e2e/support/sites.ts";

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");

const rules = alertFiles.map((file) => read(`${ruleFolder}/${file}.yml`));

/** What the finder of this site knows of metrics. */
export const siteMetrics = finderMetrics(
  readMetrics(read),
  readMeanings(read(metricMeaningsFile)).meanings,
  {
    alerts: rules.flatMap(readAlerts),
    recordings: new Map(rules.flatMap((text) => [...readRecordings(text)])),
  },
);
