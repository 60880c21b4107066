/**
 * Kafka Connect as the lab has it: a table of connectors and the calls of its REST interface as
 * functions. The world reads it each minute and writes back what the tasks do. `sink` stands for
 * what the consumers have, `lab.lost` for the changes that no consumer will get.
 */
export const connectSchema: readonly string[] = [
  "CREATE EXTENSION IF NOT EXISTS pg_walinspect",
  "CREATE SCHEMA lab",
  "CREATE SCHEMA sink",
  "CREATE SCHEMA connect",
  `CREATE TABLE connect.connectors (
     name text PRIMARY KEY,
     state text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'PAUSED', 'STOPPED')),
     task text,
     trace text NOT NULL DEFAULT '',
     config jsonb NOT NULL,
     stored_lsn pg_lsn,
     stored_after text,
     starts int NOT NULL DEFAULT 1)`,
  `CREATE TABLE lab.lost (
     at_minute int NOT NULL, connector text NOT NULL, table_name text NOT NULL, id text NOT NULL,
     what text NOT NULL, why text NOT NULL)`,
  `CREATE TABLE connect.log (at_minute int NOT NULL, connector text NOT NULL, line text NOT NULL)`,
  `CREATE FUNCTION connect.create(connector text, config jsonb) RETURNS text LANGUAGE sql AS $$
     INSERT INTO connect.connectors (name, config) VALUES (connector, config) RETURNING name $$`,
  `CREATE FUNCTION connect.find(connector text) RETURNS connect.connectors LANGUAGE plpgsql AS $$
   DECLARE found connect.connectors;
   BEGIN
     SELECT * INTO found FROM connect.connectors WHERE name = connector;
     IF found.name IS NULL THEN
       RAISE EXCEPTION '404: Connector "%" not found', connector USING ERRCODE = 'LAB04';
     END IF;
     RETURN found;
   END $$`,
  `CREATE FUNCTION connect.set_state(connector text, wanted text) RETURNS text LANGUAGE plpgsql AS $$
   DECLARE was connect.connectors := connect.find(connector);
   BEGIN
     UPDATE connect.connectors SET state = wanted,
            task = CASE WHEN wanted = 'STOPPED' THEN NULL ELSE task END,
            starts = starts + (was.state = 'STOPPED' AND wanted <> 'STOPPED')::int
     WHERE name = connector;
     RETURN wanted;
   END $$`,
  ...(["stop:STOPPED", "pause:PAUSED", "resume:RUNNING"] as const).map((pair) => {
    const [name, state] = pair.split(":");
    return `CREATE FUNCTION connect.${name}(connector text) RETURNS text LANGUAGE sql AS
      $$ SELECT connect.set_state(connector, '${state}') $$`;
  }),
  `CREATE FUNCTION connect.restart(connector text) RETURNS text LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM connect.find(connector);
     UPDATE connect.connectors SET starts = starts + 1, task = NULL WHERE name = connector;
     RETURN 'restarting';
   END $$`,
  `CREATE FUNCTION connect.patch_config(connector text, changes jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM connect.find(connector);
     UPDATE connect.connectors SET starts = starts + 1,
            config = jsonb_strip_nulls(config || changes)
     WHERE name = connector;
     RETURN (connect.find(connector)).config;
   END $$`,
  `CREATE FUNCTION connect.delete(connector text) RETURNS text LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM connect.find(connector);
     DELETE FROM connect.connectors WHERE name = connector;
     RETURN 'deleted';
   END $$`,
  `CREATE FUNCTION connect.delete_offsets(connector text) RETURNS text LANGUAGE plpgsql AS $$
   DECLARE was connect.connectors := connect.find(connector);
   BEGIN
     IF was.state <> 'STOPPED' THEN
       RAISE EXCEPTION '400: Connectors must be in the STOPPED state before their offsets can be modified'
         USING ERRCODE = 'LAB04';
     END IF;
     UPDATE connect.connectors SET stored_lsn = NULL, stored_after = NULL WHERE name = connector;
     RETURN 'The offsets for this connector have been reset successfully';
   END $$`,
  `CREATE FUNCTION lab.unread(slot name) RETURNS name LANGUAGE plpgsql AS $$
   DECLARE reader text;
   BEGIN
     SELECT name INTO reader FROM connect.connectors
     WHERE task = 'RUNNING' AND coalesce(config ->> 'slot.name', 'debezium') = slot;
     IF reader IS NOT NULL THEN
       RAISE EXCEPTION 'replication slot "%" is active', slot USING ERRCODE = '55006',
         DETAIL = format('The connector "%s" reads it.', reader);
     END IF;
     RETURN slot;
   END $$`,
];

/**
 * Puts another function in the place of one of PostgreSQL's own. Replacing it would change nothing:
 * calls of built-in functions go by their number and not by the catalog. So the old one gets
 * another name.
 */
const instead = (name: string, parameters: string, definition: string): readonly string[] => [
  `ALTER FUNCTION pg_catalog.${name}(${parameters}) RENAME TO ${name}_of_the_server`,
  `CREATE FUNCTION pg_catalog.${name}${definition}`,
];

/**
 * The functions that act on a slot, with the check whether a connector reads it: in the lab no
 * walsender holds a slot. The world itself uses the ones in the schema `lab`.
 */
export const slotGuards: readonly string[] = [
  "SET allow_system_table_mods = on",
  `CREATE FUNCTION lab.drop_slot(name) RETURNS void LANGUAGE internal STRICT
     AS 'pg_drop_replication_slot'`,
  `CREATE FUNCTION lab.confirm(slot name, upto_lsn pg_lsn, OUT slot_name name, OUT end_lsn pg_lsn)
     LANGUAGE internal STRICT AS 'pg_replication_slot_advance'`,
  ...instead(
    "pg_drop_replication_slot",
    "name",
    "(name) RETURNS void LANGUAGE sql STRICT AS 'SELECT lab.drop_slot(lab.unread($1))'",
  ),
  ...instead(
    "pg_replication_slot_advance",
    "name, pg_lsn",
    `(slot name, upto_lsn pg_lsn, OUT slot_name name, OUT end_lsn pg_lsn)
     LANGUAGE sql STRICT AS 'SELECT * FROM lab.confirm(lab.unread($1), $2)'`,
  ),
];

const refusal = {
  message: "This lab cannot read changes from a slot",
  detail:
    "PostgreSQL in the page has one session and no walsender; decoding a slot ends its program.",
  hint: "The lab plays the consumer: what a connector has received is shown beside the slots, and in the schema sink.",
};

/** SQLSTATE of a call of a decoding function. */
export const decodingRefused = "LAB01";

/**
 * What PostgreSQL in the page needs besides: an explanation in the place of the functions that would
 * end its program, and a reload that the panel carries out as a restart.
 */
export const pageGuards: readonly string[] = [
  ...["get", "peek"].flatMap((verb) =>
    [
      { name: `pg_logical_slot_${verb}_changes`, data: "text" },
      { name: `pg_logical_slot_${verb}_binary_changes`, data: "bytea" },
    ].flatMap(({ name, data }) =>
      instead(
        name,
        "name, pg_lsn, int, text[]",
        `(slot_name name, upto_lsn pg_lsn, upto_nchanges int, VARIADIC options text[] DEFAULT '{}',
           OUT lsn pg_lsn, OUT xid xid, OUT data ${data})
         RETURNS SETOF record LANGUAGE plpgsql AS $$
         BEGIN
           RAISE EXCEPTION '${refusal.message}' USING ERRCODE = '${decodingRefused}',
             DETAIL = '${refusal.detail}', HINT = '${refusal.hint}';
         END $$`,
      ),
    ),
  ),
  ...instead("pg_reload_conf", "", "() RETURNS bool LANGUAGE sql AS 'SELECT true'"),
];
