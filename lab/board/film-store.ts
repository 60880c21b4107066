import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fault } from "../stack/faults.ts";
import type { Paths } from "../stack/paths.ts";
import { choosePorts, monitoringPortsBeside } from "../stack/ports.ts";
import { endAll, launch, tailOf, until } from "../stack/processes.ts";
import { runCommand } from "../stack/run-command.ts";
import { host, readyWithin } from "../stack/topology.ts";
import type { MonitoringPrograms } from "../monitoring/programs.ts";

/** Which stack beside the main one: its ports are apart from those of the others. */
const stack = 51;

async function isReady(port: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(2000);
    return (await fetch(`http://${host}:${port}/-/ready`, { signal })).ok;
  } catch {
    return false;
  }
}

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
  const log = join(run, "prometheus.log");
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
    const { ended } = launch({ command, env: process.env, log, cwd: run });
    const ok = await until(async () => ended() || (await isReady(ports.prometheus)), readyWithin);
    const component = "Prometheus";
    if (ended()) throw fault("ended-early", { component, log, tail: tailOf(log) });
    if (!ok) throw fault("not-ready", { component, seconds: readyWithin, log, tail: tailOf(log) });
    return ports.prometheus;
  } finally {
    release();
  }
}
