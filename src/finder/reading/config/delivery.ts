import { foundIf, modeIn, saysTrue, valueIn, type SettingsRule } from "./settings.ts";

const lesson5 = "/course/03-module-3/05-wal-bloat-heartbeat/";
const lesson6 = "/course/03-module-3/06-connector-scaling-tasks/";

/** Who confirms to PostgreSQL: `flush.lsn.source=false` is the old way to say manual. */
const confirming: SettingsRule = (settings) => {
  const mode = modeIn(settings, "lsn.flush.mode");
  const never =
    mode === "manual" || (mode === "" && modeIn(settings, "flush.lsn.source") === "false");
  const leads = `${lesson5}#how-the-confirmed-lsn-travels-back`;
  return [
    ...foundIf(
      never,
      "danger",
      "The connector never confirms a position (lsn.flush.mode manual, or flush.lsn.source false): unless something else does, the slot keeps all WAL.",
      leads,
    ),
    ...foundIf(
      mode === "connector_and_driver",
      "warning",
      "lsn.flush.mode is connector_and_driver: the slot can be ahead of the stored offset, so plan offset.mismatch.strategy with it. It is a technology preview.",
      leads,
    ),
  ];
};

const retries: SettingsRule = (settings) => {
  const most = valueIn(settings, "errors.max.retries");
  return [
    ...foundIf(
      most === "" || most === "-1",
      "note",
      "errors.max.retries is -1, the default: a task that retries for ever says RUNNING. Alert on the slot, not on the state.",
      `${lesson6}#alerts`,
    ),
    ...foundIf(
      most === "0",
      "warning",
      "errors.max.retries is 0: the first lost connection ends the task, and somebody has to restart it.",
      `${lesson6}#alerts`,
    ),
  ];
};

/** ConnectorSettings by which changes are left out and nobody is told. */
const leftOut: SettingsRule = (settings) => {
  const skipped = valueIn(settings, "skipped.operations").split(/\s*,\s*/);
  const failing = modeIn(settings, "event.processing.failure.handling.mode");
  return [
    ...foundIf(
      modeIn(settings, "errors.tolerance") === "all",
      "danger",
      "errors.tolerance is all: a record that a converter or transformation cannot handle is left out, and the offset moves on.",
    ),
    ...foundIf(
      /^(?:warn|skip|ignore)$/.test(failing),
      "danger",
      `event.processing.failure.handling.mode is ${failing}: a change that cannot be processed is left out, and the offset moves on.`,
    ),
    ...foundIf(
      skipped.some((operation) => /^[cud]$/.test(operation)),
      "warning",
      `skipped.operations is ${skipped.join(",")}: these changes reach no topic, so topic and table differ.`,
      "/runbooks/reconcile/",
    ),
    ...foundIf(
      modeIn(settings, "tombstones.on.delete") === "false",
      "note",
      "tombstones.on.delete is false: in a compacted topic the keys of deleted rows stay for ever.",
      `${lesson6}#routing`,
    ),
  ];
};

const producer: SettingsRule = (settings) => {
  const acks = modeIn(settings, "producer.override.acks");
  const inFlight = valueIn(settings, "producer.override.max.in.flight.requests.per.connection");
  const ordered = saysTrue(settings, "producer.override.enable.idempotence");
  const leads = `${lesson6}#strategy-3-tuning`;
  return [
    ...foundIf(
      acks !== "" && acks !== "all" && acks !== "-1",
      "danger",
      `producer.override.acks is ${acks}: Connect can commit an offset for a record that a failing broker then loses.`,
      leads,
    ),
    ...foundIf(
      Number(inFlight || 1) > 1 && !ordered,
      "warning",
      "producer.override.max.in.flight.requests.per.connection is above 1 without enable.idempotence: a retry can change the order of events.",
      leads,
    ),
  ];
};

const queue: SettingsRule = (settings) => {
  const [size, batch] = [
    Number(valueIn(settings, "max.queue.size") || 8192),
    Number(valueIn(settings, "max.batch.size") || 2048),
  ];
  return foundIf(
    size <= batch,
    "danger",
    `max.queue.size (${size}) is not larger than max.batch.size (${batch}): Debezium refuses this configuration.`,
    `${lesson6}#queue-and-batch`,
  );
};

const tasks: SettingsRule = (settings) =>
  foundIf(
    Number(valueIn(settings, "tasks.max") || 1) > 1,
    "note",
    "tasks.max above 1 changes nothing: the connector for PostgreSQL has one task.",
    `${lesson6}#what-tasksmax-does`,
  );

const extra: SettingsRule = (settings) => [
  ...foundIf(
    saysTrue(settings, "provide.transaction.metadata"),
    "note",
    "provide.transaction.metadata adds a topic that marks where transactions begin and end. It does not make a transaction arrive as one.",
  ),
  ...foundIf(
    settings.has("include.schema.changes"),
    "note",
    "include.schema.changes has no effect here: the connector for PostgreSQL sends no schema changes.",
  ),
  ...foundIf(
    valueIn(settings, "topic.creation.default.replication.factor") === "1",
    "warning",
    "topic.creation.default.replication.factor is 1: the loss of one broker loses the topics that Connect creates.",
    `${lesson6}#a-second-connector`,
  ),
];

/** What concerns the way of a change to its topic, and of its confirmation back. */
export const delivery: SettingsRule = (settings) =>
  [confirming, retries, leftOut, producer, queue, tasks, extra].flatMap((rule) => rule(settings));
