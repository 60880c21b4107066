import { foundIf, isFilledIn, modeIn, saysTrue, valueIn, type SettingsRule } from "./settings.ts";

const lesson2 = "/course/02-module-2/02-replication-slots/";
const lesson6 = "/course/03-module-3/06-connector-scaling-tasks/";

const plugin: SettingsRule = (settings) => {
  const name = modeIn(settings, "plugin.name");
  const leads = `${lesson2}#create-a-slot`;
  return [
    ...foundIf(
      name === "",
      "danger",
      "plugin.name is not set. The default is decoderbufs, which PostgreSQL does not bring along: set pgoutput.",
      leads,
    ),
    ...foundIf(
      name.startsWith("wal2json"),
      "danger",
      "plugin.name names wal2json, which Debezium has not supported since 2.0: set pgoutput.",
      leads,
    ),
    ...foundIf(
      name === "decoderbufs",
      "warning",
      "plugin.name is decoderbufs, which has to be installed on every server that the connector may read. pgoutput is part of PostgreSQL.",
      leads,
    ),
  ];
};

const slot: SettingsRule = (settings) => {
  const name = valueIn(settings, "slot.name");
  const leads = `${lesson2}#what-a-slot-is`;
  return [
    ...foundIf(
      name === "",
      "danger",
      "slot.name is not set, so the connector uses the slot debezium, as every other connector without slot.name does. Give each connector a slot of its own.",
      leads,
    ),
    ...foundIf(
      name !== "" && !isFilledIn(name) && !/^[a-z0-9_]{1,63}$/.test(name),
      "danger",
      `slot.name is ${name}. The name of a slot holds lower-case letters, digits and the underscore only, at most 63 of them.`,
      leads,
    ),
    ...foundIf(
      saysTrue(settings, "slot.drop.on.stop"),
      "danger",
      "slot.drop.on.stop is true: each stop of the connector drops its slot, and the changes until it runs again are lost.",
      `${lesson2}#drop-a-slot`,
    ),
    ...foundIf(
      !saysTrue(settings, "slot.failover"),
      "note",
      "slot.failover is not true: after a failover to a standby the slot does not exist there. It needs PostgreSQL 17 and Debezium 3.0.5.",
      `${lesson2}#failover-slots`,
    ),
  ];
};

const publication: SettingsRule = (settings) => {
  // Only pgoutput reads a publication.
  const name = modeIn(settings, "plugin.name");
  if (name !== "" && name !== "pgoutput") return [];
  const mode = modeIn(settings, "publication.autocreate.mode");
  const shared = `${lesson6}#shared-publications-lose-data`;
  return [
    ...foundIf(
      valueIn(settings, "publication.name") === "",
      "danger",
      "publication.name is not set, so the connector uses dbz_publication, as every other connector without it does. Two that share a publication can take each other's tables out of it.",
      shared,
    ),
    ...foundIf(
      mode === "" || mode === "all_tables",
      "warning",
      "publication.autocreate.mode is all_tables, the default: creating the publication needs a superuser, and it publishes every table of the database. Create the publication yourself and set disabled.",
      `${lesson6}#a-second-connector`,
    ),
    ...foundIf(
      mode === "filtered",
      "danger",
      "publication.autocreate.mode is filtered: at each start the connector rewrites the publication from its own include list, and what others have added is out of it without an error. Set disabled.",
      shared,
    ),
  ];
};

/** What concerns the slot, its output plugin and the publication. */
export const slotAndPublication: SettingsRule = (settings) =>
  [plugin, slot, publication].flatMap((rule) => rule(settings));
