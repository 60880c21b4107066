/** A configuration that the check finds nothing in. */
export const goodConfig: Readonly<Record<string, string>> = {
  "connector.class": "io.debezium.connector.postgresql.PostgresConnector",
  "plugin.name": "pgoutput",
  "database.hostname": "${env:DB_HOST}",
  "database.user": "debezium",
  "database.password": "${env:DB_PASSWORD}",
  "database.dbname": "shop",
  "topic.prefix": "shop",
  "slot.name": "orders_cdc",
  "slot.failover": "true",
  "publication.name": "orders_pub",
  "publication.autocreate.mode": "disabled",
  "table.include.list": "public.customers,public.orders",
  "heartbeat.interval.ms": "60000",
  "heartbeat.action.query": "SELECT pg_logical_emit_message(true, 'heartbeat', now()::varchar)",
  "message.prefix.exclude.list": "heartbeat",
  "errors.max.retries": "20",
};

/** The good configuration with some properties changed; without those that are `undefined`. */
export const changed = (properties: Readonly<Record<string, string | undefined>>): string =>
  JSON.stringify({ ...goodConfig, ...properties });
