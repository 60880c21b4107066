import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../stack/stack-components.ts";
import {
  host,
  standardMonitoringPorts,
  standardPorts,
  type MonitoringPorts,
  type Ports,
} from "../stack/topology.ts";

type AnyPorts = Ports & MonitoringPorts;

/** Puts the ports of a stack where a file has the standard ones: each stands there with its host. */
export function withPorts(text: string, ports: AnyPorts): string {
  const standard: AnyPorts = { ...standardPorts, ...standardMonitoringPorts };
  const own = new Map(
    (Object.keys(standard) as (keyof AnyPorts)[]).map((name) => [standard[name], ports[name]]),
  );
  return text.replace(/\b127\.0\.0\.1:(\d+)\b/g, (whole, port: string) => {
    const chosen = own.get(Number(port));
    return chosen === undefined ? whole : `${host}:${chosen}`;
  });
}

/** What of a configuration a stack changes: texts by what stands for them. */
export type ConfigurationChange = (file: string, text: string) => string;

/**
 * Copies a configuration of `lab/config` into the stack's directory, with its ports.
 * @param change is asked last; for what records with another interval, for example
 * @returns the directory
 */
export function configurationOf(
  plan: Plan,
  monitoring: MonitoringPorts,
  change: ConfigurationChange = (_, text) => text,
): string {
  const directory = join(plan.directory, "monitoring");
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const ports = { ...plan.ports, ...monitoring };
  for (const file of ["prometheus/prometheus.yml", "alertmanager/alertmanager.yml"]) {
    const text = withPorts(readFileSync(join(plan.paths.config, file), "utf8"), ports);
    writeFileSync(join(directory, file.split("/")[1] ?? file), change(file, text));
  }
  writeFileSync(join(directory, "postgres_exporter.yml"), "auth_modules: {}\n");
  const rules = join(plan.paths.config, "prometheus/rules");
  mkdirSync(join(directory, "rules"));
  for (const name of readdirSync(rules)) {
    const text = readFileSync(join(rules, name), "utf8");
    writeFileSync(join(directory, "rules", name), change(`prometheus/rules/${name}`, text));
  }
  return directory;
}
