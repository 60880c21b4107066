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

/**
 * What of `lab/config` decides the series and alerts of a film, as a short hash: comments and layout
 * change nothing.
 * @param config the folder `lab/config`
 */
export function configurationHash(config: string): string {
  const content = files(config).map((file) => [
    file,
    parse(readFileSync(join(config, file), "utf8")) as unknown,
  ]);
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 12);
}
