import { distance } from "fastest-levenshtein";
import { nearest } from "../../../problems/nearest.ts";
import definition from "../connector-properties.json" with { type: "json" };
import type { PastedFinding } from "../reading.ts";
import { isFormer } from "./renamed.ts";
import { valueIn, type ConnectorSettings } from "./settings.ts";

const known = definition.properties.map(({ name }) => name);

/** Groups of properties whose further names belong to a plug-in, a topic or a table. */
const open =
  /^(?:transforms|predicates|(?:key|value|header)\.converter|topic\.creation|producer\.override|admin\.override|driver|internal|column\.mask|column\.truncate|snapshot\.select\.statement\.overrides|signal\.consumer|metrics)\.|^(?:debezium|quarkus|offset|strimzi)\./;

/** Groups whose properties pass through to the driver or a channel: only a slip can be told. */
const passing = /^(?:database|signal|notification)\./;

/** More than a few slips mean that this is no configuration of this version. */
const most = 8;

/** The names before which converters and post-processors of the configuration have their own. */
function ownPrefixes(settings: ConnectorSettings): string[] {
  return ["converters", "post.processors"].flatMap((list) =>
    valueIn(settings, list)
      .split(",")
      .map((name) => `${name.trim()}.`)
      .filter((prefix) => prefix !== "."),
  );
}

function finding(name: string): PastedFinding[] {
  // A name that is longer than every known one by far is no slip, and costs time.
  const meant = name.length > 80 ? undefined : nearest(name, known);
  const slip = meant !== undefined && distance(name, meant) <= 2;
  if (passing.test(name) && !slip) return [];
  const [version] = definition.debezium.split(".Final");
  const says = `${name} is no property of the PostgreSQL connector of Debezium ${version ?? ""}`;
  return meant === undefined
    ? [{ level: "note", text: `${says}, so it has no effect unless a plug-in reads it.` }]
    : [{ level: "warning", text: `${says}, so it has no effect. Did you mean ${meant}?` }];
}

/**
 * Properties that the connector does not have, with the known name that is most like each. Connect
 * and Debezium accept them without a word. The known names are generated from the jars that the lab
 * runs: `npm run lab:properties`.
 */
export function unknownProperties(settings: ConnectorSettings): PastedFinding[] {
  const prefixes = ownPrefixes(settings);
  const names = [...settings.keys()].filter(
    (name) =>
      !known.includes(name) &&
      !open.test(name) &&
      !isFormer(name) &&
      !prefixes.some((prefix) => name.startsWith(prefix)),
  );
  return names.slice(0, most).flatMap(finding);
}
