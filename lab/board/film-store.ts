import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Paths } from "../stack/paths.ts";
import { choosePorts, monitoringPortsBeside } from "../stack/ports.ts";
import { endAll } from "../stack/processes.ts";
import { runCommand } from "../stack/run-command.ts";
import { host } from "../stack/topology.ts";
import { startComponent } from "../monitoring/components.ts";
import type { MonitoringPrograms } from "../monitoring/programs.ts";

/** Which stack beside the main one: its ports are apart from those of the others. */
const stack = 51;

/**
 * Starts a Prometheus that holds given samples and scrapes nothing. It looks back one second only: a
 * series has the samples that its film has, and where it vanished it is not there.
 * @param samples in the text format of OpenMetrics
 * @returns its port
 * @throws LabFault `command-failed`, `ended-early` or `not-ready`
 */
export async function startFilmStore(
  { run }: Paths,
  { prometheus, promtool }: Pick<MonitoringPrograms, "prometheus" | "promtool">,
  samples: string,
): Promise<number> {
  // Of a command before that was ended in the middle.
  await endAll(run, 0);
  rmSync(run, { recursive: true, force: true });
  const data = join(run, "data");
  mkdirSync(data, { recursive: true });
  const text = join(run, "films.txt");
  writeFileSync(text, samples);
  await runCommand([promtool, "tsdb", "create-blocks-from", "openmetrics", "-q", text, data]);
  const configuration = join(run, "prometheus.yml");
  writeFileSync(configuration, "global: {}\n");
  const wanted = { prometheus: monitoringPortsBeside(stack).prometheus };
  const { ports, release } = await choosePorts({}, wanted);
  try {
    const command = [
      prometheus,
      `--config.file=${configuration}`,
      `--storage.tsdb.path=${data}`,
      // Its films are of any age.
      "--storage.tsdb.retention.time=100y",
      `--web.listen-address=${host}:${ports.prometheus}`,
      "--query.lookback-delta=1s",
      "--log.level=warn",
    ];
    const ready = `http://${host}:${ports.prometheus}/-/ready`;
    const component = { title: "Prometheus", name: "prometheus", command, ready };
    await startComponent({ directory: run }, component);
    return ports.prometheus;
  } finally {
    release();
  }
}
