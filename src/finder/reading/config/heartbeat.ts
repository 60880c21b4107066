import { foundIf, modeIn, valueIn, type ConnectorSettings, type SettingsRule } from "./settings.ts";

const lesson5 = "/course/03-module-3/05-wal-bloat-heartbeat/";

/** The table that a query writes, as `schema.table`; empty when it writes none. */
function writtenTable(query: string): string {
  const [, named = ""] =
    /\b(?:insert\s{1,9}into|update|merge\s{1,9}into)\s{1,9}([\w."]+)/i.exec(query) ?? [];
  const table = named.replaceAll('"', "");
  return table === "" || table.includes(".") ? table : `public.${table}`;
}

/**
 * Whether a list of regular expressions surely leaves a table out. The expressions are not run,
 * because they come from outside: one that says more than a name counts as letting it in.
 */
function surelyOmits(list: string, table: string): boolean {
  if (list === "") return false;
  return list.split(",").every((written) => {
    const name = written.trim().replace(/\\\.|\[\.\]/g, ".");
    return /^[\w.]+$/.test(name) && name.toLowerCase() !== table.toLowerCase();
  });
}

/** In mode `filtered` the connector takes out of the publication what it does not capture. */
function takenOut(settings: ConnectorSettings, query: string): boolean {
  const table = writtenTable(query);
  const filtered = modeIn(settings, "publication.autocreate.mode") === "filtered";
  return filtered && table !== "" && surelyOmits(valueIn(settings, "table.include.list"), table);
}

/** What concerns the heartbeat, without which the slot of a quiet table stands still. */
export const heartbeat: SettingsRule = (settings) => {
  const beats = Number(valueIn(settings, "heartbeat.interval.ms") || 0) !== 0;
  const query = valueIn(settings, "heartbeat.action.query");
  // There the driver confirms on keepalives, and Debezium sets an interval by itself.
  const driver = modeIn(settings, "lsn.flush.mode") === "connector_and_driver";
  const message = /pg_logical_emit_message\s{0,9}\(/i.test(query);
  return [
    ...foundIf(
      !beats && query === "" && !driver,
      "warning",
      "There is no heartbeat: while its tables are quiet, the slot confirms nothing and keeps the WAL of the whole server. Set heartbeat.interval.ms and heartbeat.action.query.",
      `${lesson5}#layer-2-the-heartbeat`,
    ),
    ...foundIf(
      beats && query === "" && !driver,
      "warning",
      "heartbeat.interval.ms has no heartbeat.action.query beside it. The topic of heartbeats fills, and a slot that is shown no changes still stands still.",
      `${lesson5}#is-the-interval-alone-enough`,
    ),
    ...foundIf(
      !beats && query !== "",
      "danger",
      "heartbeat.action.query never runs, because heartbeat.interval.ms is 0 or not set.",
      `${lesson5}#layer-2-the-heartbeat`,
    ),
    ...foundIf(
      /pg_logical_emit_message\s{0,9}\(\s{0,9}'?f/i.test(query),
      "danger",
      "heartbeat.action.query sends a message that is not transactional. After a restart the slot may stand still, and pg_wal can grow unseen: write pg_logical_emit_message(true, …).",
      `${lesson5}#heartbeat-by-logical-message`,
    ),
    ...foundIf(
      message && !["exclude", "include"].some((s) => settings.has(`message.prefix.${s}.list`)),
      "note",
      "Each heartbeat message is also a record in the topic of messages, because message.prefix.exclude.list does not leave its prefix out.",
      `${lesson5}#heartbeat-by-logical-message`,
    ),
    ...foundIf(
      takenOut(settings, query),
      "danger",
      `The heartbeat writes ${writtenTable(query)}, which is not in table.include.list. With publication.autocreate.mode=filtered the connector takes that table out of the publication at each start, and the heartbeat moves nothing.`,
      `${lesson5}#heartbeat-by-table`,
    ),
  ];
};
