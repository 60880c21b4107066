import { join } from "node:path";
import { filmSchemaVersion, parseFilm, type Film } from "../../src/records/incidents.ts";
import { encodeSeries, scaleOf } from "../../src/records/series.ts";
import type { Plan } from "../stack/stack-components.ts";
import { monitoringVersions } from "../monitoring/versions.ts";
import type { LabVersions } from "../stack/topology.ts";
import { alertSpans, forDividedBy, notificationsOf, watchdog } from "./alerts.ts";
import { configurationHash } from "./configuration-hash.ts";
import { filmLog } from "./film-log.ts";
import type { Incident } from "./incident.ts";
import { keptSelectors, keptSeries } from "./kept-series.ts";
import { rangeOf, type FoundSeries } from "./prometheus-api.ts";
import type { Shot } from "./shoot.ts";
import { slotNumbers, type Look } from "./witness.ts";

/** When a text changed, and to what. */
export function changesOf(looks: readonly Look[], of: (look: Look) => string): Film["status"] {
  const changes: Film["status"] = [];
  for (const look of looks) {
    const text = of(look);
    if (changes.at(-1)?.text !== text) changes.push({ second: look.second, text });
  }
  return changes;
}

/** The slot's positions as series of their own, beside those that were scraped. */
function slotSeries(looks: readonly Look[], slot: string): Film["series"] {
  return slotNumbers.map((number) => {
    const samples = looks.map(({ numbers }) => numbers[number]);
    const scale = scaleOf(samples);
    const encoded = encodeSeries(samples, scale);
    return { name: `slot_${number}`, labels: { slot_name: slot }, scale, samples: encoded };
  });
}

/** The reader of the canary is always there; without its writer it has nothing to say. */
const isNoCanary = ({ name }: FoundSeries) => name !== "canary_age_seconds";

/**
 * Puts together what was recorded of an incident.
 * @param settings that decide how long things take
 * @throws ZodError when it is not what a film must be
 */
export async function develop(
  plan: Plan,
  incident: Incident,
  { begun, looks, marks }: Shot,
  versions: LabVersions,
  settings: Readonly<Record<string, string>>,
): Promise<Film> {
  const { name, title, story, seconds, canary } = incident;
  const port = plan.monitoring?.prometheus ?? 0;
  const found = [];
  for (const selector of keptSelectors(plan.names))
    found.push(...(await rangeOf(port, selector, begun, seconds)));
  const alerts = alertSpans(
    await rangeOf(port, `ALERTS{alertname!="${watchdog}"}`, begun, seconds),
  );
  const logs = join(plan.directory, "logs");
  const { postgresql, kafka, debezium, jmxExporter } = versions;
  return parseFilm({
    schema: filmSchemaVersion,
    name,
    title,
    story,
    recorded: new Date(begun * 1000).toISOString().slice(0, 10),
    versions: { postgresql, kafka, debezium, jmxExporter, ...monitoringVersions },
    settings,
    configuration: configurationHash(plan.paths.config),
    forDividedBy,
    seconds,
    marks,
    series: [
      ...keptSeries(canary ? found : found.filter(isNoCanary)),
      ...slotSeries(looks, plan.names.slot),
    ],
    status: changesOf(looks, ({ status }) => status),
    wal_status: changesOf(looks, ({ walStatus }) => walStatus),
    log: filmLog(logs, begun * 1000, seconds),
    alerts,
    notifications: notificationsOf(join(logs, "notifications.log"), begun * 1000, seconds),
  });
}
