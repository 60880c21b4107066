import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commandLineTag, launch } from "../stack/processes.ts";
import { answersAt, readyBy } from "../stack/readiness.ts";
import type { Plan } from "../stack/stack-components.ts";
import { host, type MonitoringPorts } from "../stack/topology.ts";
import type { MonitoringPrograms } from "./programs.ts";

/** Password of the role with which postgres_exporter reads. */
export const exporterPassword = "lab-exporter-5f0a";

/** One program that watches a stack. */
export interface MonitoringComponent {
  /** As users know it. */
  readonly title: string;
  /** Its log, without `.log`. */
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The address that answers once it is ready; one that answers anything when it ends with `?any`. */
  readonly ready: string;
}

const receiver = fileURLToPath(new URL("receiver.ts", import.meta.url));

/**
 * The programs in the order in which they start.
 * @param directory holds their configuration, within the stack's own
 */
export function monitoringComponents(
  { directory: stack, names, ports }: Plan,
  own: MonitoringPorts,
  programs: MonitoringPrograms,
  directory: string,
): MonitoringComponent[] {
  const at = (port: number) => `${host}:${port}`;
  return [
    {
      title: "notifications",
      name: "notifications",
      command: [process.execPath, receiver, String(own.notifications), commandLineTag(stack)],
      ready: `http://${at(own.notifications)}/?any`,
    },
    {
      title: "postgres_exporter",
      name: "postgres-exporter",
      command: [
        programs.postgresExporter,
        `--config.file=${join(directory, "postgres_exporter.yml")}`,
        `--web.listen-address=${at(own.postgresExporter)}`,
        // Off by default, and the only series of an open transaction that holds a slot.
        "--collector.long_running_transactions",
        "--log.level=warn",
      ],
      env: {
        DATA_SOURCE_URI: `${at(ports.postgresql)}/${names.database}?sslmode=disable`,
        DATA_SOURCE_USER: "exporter",
        DATA_SOURCE_PASS: exporterPassword,
      },
      ready: `http://${at(own.postgresExporter)}/?any`,
    },
    {
      title: "Alertmanager",
      name: "alertmanager",
      command: [
        programs.alertmanager,
        `--config.file=${join(directory, "alertmanager.yml")}`,
        `--storage.path=${join(directory, "alertmanager")}`,
        `--web.listen-address=${at(own.alertmanager)}`,
        // It looks for no others of its kind.
        "--cluster.listen-address=",
        "--log.level=warn",
      ],
      ready: `http://${at(own.alertmanager)}/-/ready`,
    },
    {
      title: "Prometheus",
      name: "prometheus",
      command: [
        programs.prometheus,
        `--config.file=${join(directory, "prometheus.yml")}`,
        `--storage.tsdb.path=${join(directory, "prometheus")}`,
        `--web.listen-address=${at(own.prometheus)}`,
        "--log.level=warn",
      ],
      ready: `http://${at(own.prometheus)}/-/ready`,
    },
  ];
}

/**
 * Starts one program and waits until it answers.
 * @throws LabFault `ended-early` or `not-ready`, with the end of its log
 */
export async function startComponent(
  { directory }: Pick<Plan, "directory">,
  { title, name, command, env = {}, ready }: MonitoringComponent,
): Promise<void> {
  const logs = join(directory, "logs");
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `${name}.log`);
  const { ended } = launch({ command, env: { ...process.env, ...env }, log, cwd: directory });
  await readyBy({ component: title, log, ended }, () => answersAt(ready));
}
