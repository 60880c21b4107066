import { isJsonObject, type JsonObject } from "../find-json.ts";
import { settingLines } from "./setting-lines.ts";
import type { ConnectorSettings } from "./settings.ts";

/** A configuration, and the connector's name where it stands beside it. */
export interface NamedSettings {
  readonly name: string;
  readonly settings: ConnectorSettings;
}

const postgres = /(?:^|\.)PostgresConnector$/;

/**
 * Properties of this connector only. Two of them beside a host make a configuration; without the
 * host they may be a part of one, as a PATCH has it, in which nothing can be missing.
 */
const telling = [
  ...["plugin.name", "slot.name", "publication.name", "publication.autocreate.mode"],
  ...["slot.drop.on.stop", "slot.failover", "lsn.flush.mode", "flush.lsn.source"],
];

/** Whether this is the configuration of a PostgreSQL connector of Debezium. */
function isOurs(settings: ConnectorSettings): boolean {
  const type = settings.get("connector.class");
  if (type !== undefined) return postgres.test(type.trim());
  const found = telling.filter((name) => settings.has(name));
  return settings.has("database.hostname") && found.length >= 2;
}

/** The properties of an object of JSON; `undefined` when a value is no text, number or flag. */
function asSettings(value: unknown): ConnectorSettings | undefined {
  if (!isJsonObject(value)) return undefined;
  const entries: [string, string][] = [];
  for (const [name, text] of Object.entries(value)) {
    // A PATCH says with null that a property is not set.
    if (text === null) continue;
    if (typeof text === "string") entries.push([name, text]);
    else if (typeof text === "number" || typeof text === "boolean") entries.push([name, `${text}`]);
    else return undefined;
  }
  const settings = new Map(entries);
  return isOurs(settings) ? settings : undefined;
}

/** The configurations in an object of JSON: itself, its `config`, or each connector's by its name. */
function inJson(value: JsonObject): NamedSettings[] {
  const itself = asSettings(value) ?? asSettings(value["config"]);
  if (itself) {
    const name = value["name"];
    return [{ name: typeof name === "string" ? name : "", settings: itself }];
  }
  return Object.entries(value).flatMap(([name, member]) => {
    const info = isJsonObject(member) ? member["info"] : undefined;
    const settings = isJsonObject(info) ? asSettings(info["config"]) : undefined;
    return settings ? [{ name, settings }] : [];
  });
}

/** The configurations of PostgreSQL connectors in a text, from its JSON or from its lines. */
export function findSettings(text: string, json: readonly JsonObject[]): NamedSettings[] {
  const found = json.flatMap(inJson);
  if (found.length > 0) return found;
  const settings = settingLines(text);
  return isOurs(settings) ? [{ name: settings.get("name") ?? "", settings }] : [];
}
