import { join } from "node:path";
import type { Say } from "../stack/downloads.ts";
import { runCommand } from "../stack/run-command.ts";
import type { Plan } from "../stack/stack-components.ts";
import {
  host,
  passwords,
  standardMonitoringPorts,
  type MonitoringPorts,
} from "../stack/topology.ts";
import type { Monitoring } from "../stack/up.ts";
import { exporterPassword, monitoringComponents, startComponent } from "./components.ts";
import { configurationOf, type ConfigurationChange } from "./configuration.ts";
import { monitoringPrograms, type MonitoringPrograms } from "./programs.ts";

/** Gives postgres_exporter its role. */
async function createRole(plan: Plan): Promise<void> {
  const file = join(plan.paths.config, "postgres-exporter/role.sql");
  const target = `host=${host} port=${plan.ports.postgresql} user=postgres dbname=postgres`;
  const env = {
    ...process.env,
    PGPASSWORD: passwords.postgres,
    EXPORTER_PASSWORD: exporterPassword,
  };
  await runCommand(["psql", "-Xq", "-v", "ON_ERROR_STOP=1", "-f", file, target], { env });
}

/**
 * What watches a stack: Prometheus, Alertmanager, postgres_exporter and a receiver of notifications.
 * @param change of the configuration, see `configurationOf`
 */
export function monitoringOf(
  preferred: MonitoringPorts = standardMonitoringPorts,
  change?: ConfigurationChange,
): Monitoring {
  let programs: MonitoringPrograms | undefined;
  return {
    preferred,
    prepare: async (paths, say: Say) => {
      programs = await monitoringPrograms(paths, say);
    },
    start: async (plan, ports, say) => {
      programs ??= await monitoringPrograms(plan.paths, say);
      await createRole(plan);
      const directory = configurationOf(plan, ports, change);
      for (const component of monitoringComponents(plan, ports, programs, directory))
        await startComponent(plan, component);
      say(`Prometheus, Alertmanager and postgres_exporter are ready`);
    },
  };
}
