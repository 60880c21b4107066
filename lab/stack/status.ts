import type { Paths } from "./paths.ts";
import { processesOf } from "./processes.ts";
import type { Stack } from "./stack-file.ts";
import { host } from "./topology.ts";

/**
 * Says what is up and where.
 * @returns 0 when every component runs, 1 otherwise
 */
export function showStatus(
  paths: Paths,
  { ports, monitoring, versions, nameSet }: Stack,
  say: (line: string) => void,
): number {
  const running = processesOf(paths.run).map(({ command }) => command);
  const component = (name: string, sign: string, version: string, where: string) => {
    const found = running.some((command) => command.includes(sign));
    say(`${name.padEnd(14)} ${found ? "running" : "DOWN   "}  ${version.padEnd(12)} ${where}`);
    return found;
  };
  const all = [
    component("PostgreSQL", "/postgres -D", versions.postgresql, `${host}:${ports.postgresql}`),
    component("Kafka", " kafka.Kafka ", versions.kafka, `${host}:${ports.kafka}`),
    component(
      "Kafka Connect",
      "ConnectDistributed",
      `Debezium ${versions.debezium}`,
      `http://${host}:${ports.connect}, metrics at http://${host}:${ports.metrics}/metrics`,
    ),
  ];
  const watches = (name: string, sign: string, port: number, more = "") =>
    component(name, sign, "", `http://${host}:${port}${more}`);
  if (monitoring)
    all.push(
      watches("Prometheus", "/prometheus.yml", monitoring.prometheus),
      watches("Alertmanager", "/alertmanager.yml", monitoring.alertmanager),
      watches("exporter", "/postgres_exporter.yml", monitoring.postgresExporter, "/metrics"),
    );
  say(`${"names".padEnd(14)} ${nameSet}`);
  return all.every(Boolean) ? 0 : 1;
}
