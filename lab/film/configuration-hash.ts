import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const rules = "prometheus/rules";

const files = (config: string): string[] => [
  "prometheus/prometheus.yml",
  "alertmanager/alertmanager.yml",
  "jmx-exporter/connect.yml",
  "jmx-exporter/kafka.yml",
  ...readdirSync(join(config, rules))
    .sort()
    .map((name) => `${rules}/${name}`),
];

/** The dead man's switch, which films leave out: its rule, its route and its receiver. */
const isWatchdog = (each: unknown): boolean =>
  typeof each === "object" &&
  each !== null &&
  Object.values(each).some((value) => value === "watchdog" || value === "Watchdog");

/** What no film holds: what an alert says, and the dead man's switch. */
const filmed = (key: string, value: unknown): unknown => {
  if (key === "annotations") return undefined;
  return Array.isArray(value) ? value.filter((each) => !isWatchdog(each)) : value;
};

/**
 * What of `lab/config` decides the series, alerts and notifications of a film, as a short hash: comments,
 * layout, the words of alerts and the dead man's switch change nothing.
 * @param config the folder `lab/config`
 */
export function configurationHash(config: string): string {
  const content = files(config).map((file) => [
    file,
    JSON.stringify(parse(readFileSync(join(config, file), "utf8")), filmed),
  ]);
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 12);
}
