import { setTimeout as delay } from "node:timers/promises";
import type { Film } from "../../src/records/incidents.ts";
import { monitoringOf } from "../monitoring/start-monitoring.ts";
import type { Say } from "../stack/downloads.ts";
import type { Paths } from "../stack/paths.ts";
import { nameSets } from "../stack/lab-names.ts";
import { monitoringPortsBeside } from "../stack/ports.ts";
import { host, labVersions } from "../stack/topology.ts";
import { bringDown } from "../stack/up.ts";
import { randomOf } from "../worlds/random.ts";
import type { Context } from "../worlds/context.ts";
import { foreignSlot } from "../worlds/foreign-slot.ts";
import { openStage } from "../worlds/world-stage.ts";
import { hastened, shortened } from "./alerts.ts";
import { addCanary, canaryTable, writeCanary } from "./canary.ts";
import { openConsumers, type Consumers } from "./consumers.ts";
import { develop } from "./develop.ts";
import type { Incident } from "./incident.ts";
import { openObserverExporter } from "./observer-exporter.ts";
import { shoot } from "./shoot.ts";

/** `offset.flush.interval.ms` of the films' worker, as in `lab/config`: a film of two minutes shows many flushes. */
const flush = 5000;

/** Seconds between the first row and the film, so that rates and averages have settled. */
const settle = 12;

/**
 * What Prometheus is told otherwise than in `lab/config`: each second, rules that wait less, and where
 * nobody writes a canary, that none is missed.
 */
const changeOf =
  (observer: number, { canary }: Incident) =>
  (file: string, text: string) => {
    if (file === "prometheus/rules/inventory.yml" && !canary)
      return text.replace(/(?<=labels: \{ )/, 'canary: "no", ');
    if (file.startsWith("prometheus/rules/")) return shortened(text);
    if (file === "alertmanager/alertmanager.yml") return hastened(text);
    return `${text.replace(/(scrape_interval|scrape_timeout|evaluation_interval): \d+s/g, "$1: 1s")}
  - job_name: canary
    static_configs: [{ targets: ["${host}:${observer}"] }]
`;
  };

async function prepare(context: Context, incident: Incident): Promise<void> {
  // Somebody else's slot, which nobody reads: of use to a judge, and a standing alert in a film.
  await context.database.value(`SELECT pg_drop_replication_slot('${foreignSlot}')`);
  await addCanary(context);
  Object.assign(context.main.config, incident.config);
  await incident.before?.(context);
  if (incident.connector === "not yet") return;
  await context.create(context.main);
  await context.streaming(context.names.slot);
}

/**
 * Records one incident on a stack of its own, and takes the stack down. The caller holds the lock.
 * @param n which stack beside the main one
 */
export async function film(
  { paths, n }: { readonly paths: Paths; readonly n: number },
  incident: Incident,
  say: Say,
): Promise<Film> {
  let consumers: Consumers | undefined;
  const ends: (() => unknown)[] = [];
  const observer = await openObserverExporter(nameSets.default["topic-prefix"], () => consumers);
  ends.push(() => observer.end());
  try {
    const setting = {
      nameSet: "default",
      versions: labVersions,
      flush,
      foreignSlot: "logical",
    } as const;
    const monitoring = monitoringOf(monitoringPortsBeside(n), changeOf(observer.port, incident));
    const random = randomOf(`film/${incident.name}`);
    const extras = { monitoring, weather: incident.weather };
    const context = await openStage(paths, n, setting, random, extras);
    ends.push(
      () => context.weather.end(),
      async () => {
        for (const end of context.ends) await end();
      },
    );
    await prepare(context, incident);
    const topics = [...context.main.tables.map(({ name }) => name), canaryTable].map(
      context.topicOf,
    );
    consumers = openConsumers(
      `${host}:${context.plan.ports.kafka}`,
      topics,
      context.topicOf(canaryTable),
    );
    ends.push(() => consumers?.end());
    if (incident.canary) ends.push(writeCanary(context));
    if (incident.weather !== "none") context.weather.start();
    await delay(settle * 1000);
    const origin = (await context.database.value("SELECT pg_current_wal_lsn()")) ?? "0/0";
    const shot = await shoot({ ...context, consumers }, incident, origin, say);
    const settings = { "offset.flush.interval.ms": String(flush), ...incident.config };
    return await develop(context.plan, incident, shot, labVersions, settings);
  } finally {
    for (const end of ends.reverse()) await end();
    await bringDown(paths, 0);
  }
}
