import type { LabNames } from "./lab-names.ts";

/** A connector's configuration, as Connect takes it. */
export type Settings = Readonly<Record<string, string>>;

/** What tells one connector of the lab from another. */
export type ConnectorNames = Pick<LabNames, "database" | "publication" | "slot" | "topic-prefix">;

/**
 * The configuration with which the lessons create their connector.
 * @param tables names in the schema `public`
 */
export function connectorConfig(names: ConnectorNames, tables: readonly string[]): Settings {
  return {
    "connector.class": "io.debezium.connector.postgresql.PostgresConnector",
    "plugin.name": "pgoutput",
    "database.hostname": "${env:DB_HOST}",
    "database.port": "${env:DB_PORT}",
    "database.user": "debezium",
    "database.password": "${env:DB_PASSWORD}",
    "database.dbname": names.database,
    "topic.prefix": names["topic-prefix"],
    "slot.name": names.slot,
    "publication.name": names.publication,
    "publication.autocreate.mode": "disabled",
    "table.include.list": tables.map((table) => `public.${table}`).join(","),
  };
}
