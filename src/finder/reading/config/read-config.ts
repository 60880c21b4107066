import type { JsonObject } from "../find-json.ts";
import { bySeverity, type PastedFinding, type Reading, type ReadingRow } from "../reading.ts";
import { contents } from "./contents.ts";
import { delivery } from "./delivery.ts";
import { findSettings, type NamedSettings } from "./find-settings.ts";
import { heartbeat } from "./heartbeat.ts";
import { refusedValues } from "./refused-values.ts";
import { formerNames } from "./renamed.ts";
import { valueIn, type ConnectorSettings } from "./settings.ts";
import { slotAndPublication } from "./slot-and-publication.ts";
import { snapshots } from "./snapshots.ts";
import { unknownProperties } from "./unknown-properties.ts";

const rules = [
  ...[slotAndPublication, heartbeat, contents, delivery, snapshots, formerNames],
  ...[unknownProperties, refusedValues],
];

/** The properties that a reader is shown, with what Debezium takes where they are not set. */
const shown: readonly (readonly [name: string, byDefault: string])[] = [
  ["topic.prefix", ""],
  ["database.dbname", ""],
  ["plugin.name", "decoderbufs"],
  ["slot.name", "debezium"],
  ["publication.name", "dbz_publication"],
  ["publication.autocreate.mode", "all_tables"],
  ["table.include.list", "all tables"],
  ["snapshot.mode", "initial"],
  ["heartbeat.interval.ms", "0"],
  ["heartbeat.action.query", "none"],
];

function inRows(settings: ConnectorSettings): ReadingRow[] {
  return shown.flatMap(([name, byDefault]) => {
    const value = valueIn(settings, name);
    if (value !== "") return [{ name, value }];
    return byDefault === "" ? [] : [{ name, value: `not set: ${byDefault}` }];
  });
}

function inShort({ name, settings }: NamedSettings): ReadingRow {
  const value = ["slot.name", "publication.name"].map(
    (property) => `${property} ${valueIn(settings, property) || "not set"}`,
  );
  return { name: name === "" ? "connector" : name, value: value.join(", ") };
}

/** The names of the connectors that have the same value of a property, by that value. */
function sharers(all: readonly NamedSettings[], property: string): [string, string[]][] {
  const names = new Map<string, string[]>();
  for (const { name, settings } of all) {
    const place = [property, "database.hostname", "database.port", "database.dbname"]
      .map((part) => valueIn(settings, part))
      .join("\n");
    if (valueIn(settings, property) !== "") names.set(place, [...(names.get(place) ?? []), name]);
  }
  return [...names].filter(([, sharing]) => sharing.length > 1);
}

/** What several connectors must not have in common on one database. */
function shared(all: readonly NamedSettings[]): PastedFinding[] {
  const harm = {
    "slot.name": [
      "each change goes to one of them only",
      "/course/02-module-2/02-replication-slots/#what-a-slot-is",
    ],
    "publication.name": [
      "one can take the tables of the other out of it",
      "/course/03-module-3/06-connector-scaling-tasks/#shared-publications-lose-data",
    ],
  } as const;
  return (["slot.name", "publication.name"] as const).flatMap((property) =>
    sharers(all, property).map(([place, names]) => ({
      level: "danger" as const,
      text: `${names.join(" and ")} share ${property} ${place.split("\n")[0] ?? ""}: ${harm[property][0]}.`,
      leads: harm[property][1],
    })),
  );
}

/**
 * Reads configurations of Debezium's PostgreSQL connector, and checks them. Values of secrets are
 * never shown.
 * @returns `undefined` when the text holds none
 */
export function readConfig(text: string, json: readonly JsonObject[]): Reading | undefined {
  const found = findSettings(text, json);
  const [first, ...more] = found;
  if (!first) return undefined;
  const several = more.length > 0;
  const findings = found.flatMap(({ name, settings }) =>
    rules
      .flatMap((rule) => rule(settings))
      .map((finding) => (several ? { ...finding, text: `${name}: ${finding.text}` } : finding)),
  );
  return {
    kind: "connector-config",
    title: several
      ? `${found.length} connector configurations`
      : `Configuration of ${first.name === "" ? "a connector" : `connector ${first.name}`}`,
    rows: several ? found.map(inShort) : inRows(first.settings),
    findings: bySeverity([...shared(found), ...findings]),
  };
}
