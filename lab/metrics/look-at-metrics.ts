import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parse } from "yaml";
import { z } from "zod";
import { metricsSchemaVersion, type Metrics } from "../../src/records/metrics.ts";
import { monitoringVersions } from "../monitoring/versions.ts";
import { processesOf } from "../stack/processes.ts";
import type { Plan } from "../stack/stack-components.ts";
import { labVersions } from "../stack/topology.ts";
import { askPrometheus } from "./ask-prometheus.ts";
import { foundMetrics } from "./found-metrics.ts";
import { listMBeans, type MBeanAttribute } from "./list-mbeans.ts";
import { withMBeans } from "./with-mbeans.ts";

/** The JVMs that are asked: the class that each runs, and its rules in `lab/config/jmx-exporter`. */
const machines = [
  { main: "org.apache.kafka.connect.cli.ConnectDistributed", rules: "connect", leftOver: true },
  // A broker's MBeans say each rate five times.
  { main: "kafka.Kafka", rules: "kafka", leftOver: false },
] as const;

const exporterRules = z.object({ includeObjectNames: z.array(z.string()).min(1) });

/** Seconds for which the list has to stay the same before it is believed. */
const calm = 20;

/** Seconds after which a list that still changes is refused. */
const patience = 120;

const pause = 5;

/** The attributes of all MBeans that the exporter of a JVM looks at. */
async function attributesOf(plan: Plan, { main, rules }: (typeof machines)[number]) {
  const found = processesOf(plan.directory).find(({ command }) => command.includes(main));
  if (!found) throw new Error(`No process of the stack runs ${main}.`);
  const file = join(plan.paths.config, `jmx-exporter/${rules}.yml`);
  const { includeObjectNames } = exporterRules.parse(parse(readFileSync(file, "utf8")));
  return listMBeans(found.pid, includeObjectNames);
}

/** What Prometheus has now, once nothing has been added for a while. */
async function settled(port: number) {
  const begun = Date.now();
  // What was there only while the connectors started is no metric of a stack that streams.
  const ask = async () => foundMetrics(await askPrometheus(port, Date.now() / 1000 - pause));
  let last = await ask();
  let since = Date.now();
  while (Date.now() - since < calm * 1000) {
    if (Date.now() - begun > patience * 1000)
      throw new Error(`The metrics still change after ${patience} s.`);
    await delay(pause * 1000);
    const now = await ask();
    if (JSON.stringify(now) !== JSON.stringify(last)) since = Date.now();
    last = now;
  }
  return last;
}

/** Lists what a watched stack shows. */
export async function lookAtMetrics(plan: Plan): Promise<Metrics> {
  const found = await settled(plan.monitoring?.prometheus ?? 0);
  let metrics = found as readonly (typeof found)[number][];
  const unexported: Metrics["unexported"] = [];
  for (const machine of machines) {
    const attributes: MBeanAttribute[] = await attributesOf(plan, machine);
    const told = withMBeans(metrics, attributes);
    metrics = told.metrics;
    if (machine.leftOver) unexported.push(...told.unexported);
  }
  const { postgresql, kafka, debezium, jmxExporter } = labVersions;
  return {
    schema: metricsSchemaVersion,
    recorded: new Date().toISOString().slice(0, 10),
    versions: { postgresql, kafka, debezium, jmxExporter, ...monitoringVersions },
    metrics: [...metrics],
    unexported,
  };
}
