import { foundIf, type SettingsRule } from "./settings.ts";

/**
 * Properties of older versions, what is used in their place, and since which version of Debezium.
 * Sources: the release notes of Debezium 2.0, 2.6 and 3.4, and the configuration class of 3.7.
 */
const renamed: ReadonlyMap<string, readonly [now: string, since: string]> = new Map([
  ["database.server.name", ["topic.prefix", "2.0"]],
  ["table.whitelist", ["table.include.list", "2.0"]],
  ["table.blacklist", ["table.exclude.list", "2.0"]],
  ["schema.whitelist", ["schema.include.list", "2.0"]],
  ["schema.blacklist", ["schema.exclude.list", "2.0"]],
  ["column.whitelist", ["column.include.list", "2.0"]],
  ["column.blacklist", ["column.exclude.list", "2.0"]],
  ["slot.drop_on_stop", ["slot.drop.on.stop", "2.0"]],
  ["toasted.value.placeholder", ["unavailable.value.placeholder", "2.0"]],
  ["heartbeat.topics.prefix", ["topic.heartbeat.prefix", "2.0"]],
  ["transaction.topic", ["topic.transaction", "2.0"]],
  ["snapshot.custom.class", ["snapshot.mode.custom.name", "2.6"]],
  ["flush.lsn.source", ["lsn.flush.mode", "3.4"]],
  ["internal.slot.seek.to.known.offset.on.start", ["offset.mismatch.strategy", "3.4"]],
]);

const history = /^(?:database\.history|schema\.history\.internal)(?:\.|$)/;

/** Whether a property belongs to an older version, or to other connectors of Debezium. */
export const isFormer = (name: string): boolean => renamed.has(name) || history.test(name);

/** Properties that newer versions read under another name, need, or do not read at all. */
export const formerNames: SettingsRule = (settings) => [
  ...[...settings.keys()].flatMap((name) => {
    const [now, since] = renamed.get(name) ?? [];
    return foundIf(
      now !== undefined,
      now === "topic.prefix" && !settings.has("topic.prefix") ? "danger" : "warning",
      `${name} is a former name: since Debezium ${since ?? ""} use ${now ?? ""}.`,
    );
  }),
  ...foundIf(
    !settings.has("topic.prefix") && !settings.has("database.server.name"),
    "danger",
    "topic.prefix is not set. Since Debezium 2.0 no connector starts without it.",
  ),
  ...foundIf(
    [...settings.keys()].some((name) => history.test(name)),
    "note",
    "The connector for PostgreSQL keeps no schema history: properties of database.history and schema.history.internal have no effect.",
  ),
];
