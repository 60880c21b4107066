import { setTimeout as delay } from "node:timers/promises";
import { addCanary, canaryTable, writeCanary } from "../film/canary.ts";
import { openConsumers, type Consumers } from "../film/consumers.ts";
import { openObserverExporter } from "../film/observer-exporter.ts";
import { monitoringOf } from "../monitoring/start-monitoring.ts";
import { nameSets } from "../stack/lab-names.ts";
import type { Paths } from "../stack/paths.ts";
import { monitoringPortsBeside } from "../stack/ports.ts";
import type { Plan } from "../stack/stack-components.ts";
import { host, labVersions } from "../stack/topology.ts";
import { bringDown } from "../stack/up.ts";
import { randomOf } from "../worlds/random.ts";
import { throttle } from "../worlds/connector/ways.ts";
import { setServer } from "../worlds/slot/ways.ts";
import { openStage } from "../worlds/world-stage.ts";

/** Which stack beside the main one. */
const place = 52;

/** Seconds of writing until all is there that comes only with the first events, transactions and flushes. */
const settle = 45;

const setting = {
  nameSet: "default",
  versions: labVersions,
  flush: 5000,
  foreignSlot: "logical",
} as const;

/** Scraped more often than in `lab/config`, and the lab's observer as well. */
const changeOf = (observer: number) => (file: string, text: string) =>
  file === "prometheus/prometheus.yml"
    ? `${text.replace(/(scrape_interval|scrape_timeout): \d+s/g, "$1: 5s")}
  - job_name: canary
    static_configs: [{ targets: ["${host}:${observer}"] }]
`
    : text;

/**
 * Brings up a watched stack with two connectors that have made their snapshots and stream, looks at it, and
 * takes it down. The caller holds the lock.
 */
export async function withWatchedStack<T>(
  paths: Paths,
  look: (plan: Plan) => Promise<T>,
): Promise<T> {
  let consumers: Consumers | undefined;
  const ends: (() => unknown)[] = [];
  const observer = await openObserverExporter(nameSets.default["topic-prefix"], () => consumers);
  ends.push(() => observer.end());
  try {
    const monitoring = monitoringOf(monitoringPortsBeside(place), changeOf(observer.port));
    const extras = { monitoring, weather: "small" } as const;
    const context = await openStage(paths, place, setting, randomOf("metrics"), extras);
    ends.push(
      () => context.weather.end(),
      async () => {
        for (const end of context.ends) await end();
      },
    );
    // Without a limit a slot has no safe_wal_size, and the exporter no series of it.
    await setServer(context, "max_slot_wal_keep_size", "2GB");
    await addCanary(context);
    await context.create(context.main);
    await context.streaming(context.names.slot);
    const bootstrap = `${host}:${context.plan.ports.kafka}`;
    const topics = [...context.main.tables.map(({ name }) => name), canaryTable];
    consumers = openConsumers(bootstrap, topics.map(context.topicOf), context.topicOf(canaryTable));
    ends.push(() => consumers?.end(), writeCanary(context));
    // Without a quota the broker has no series of what it makes clients wait. Nothing here writes as much.
    await throttle(context, 100_000_000);
    context.weather.start();
    await delay(settle * 1000);
    return await look(context.plan);
  } finally {
    for (const end of ends.reverse()) await end();
    await bringDown(paths, 0);
  }
}
