import { foundIf, isFilledIn, modeIn, valueIn, type SettingsRule } from "./settings.ts";

const lesson6 = "/course/03-module-3/06-connector-scaling-tasks/";
const lesson7 = "/course/03-module-3/07-disaster-recovery-procedures/";

/** The values of `snapshot.mode` in Debezium 3.7. */
const modes = [
  ...["always", "initial", "initial_only", "no_data", "when_needed"],
  ...["configuration_based", "custom"],
];

const mode: SettingsRule = (settings) => {
  const set = modeIn(settings, "snapshot.mode");
  const gone = `${lesson7}#the-position-is-no-longer-available`;
  if (set === "" || isFilledIn(set)) return [];
  return [
    ...foundIf(
      set === "never",
      "danger",
      "snapshot.mode is never, which is called no_data since Debezium 2.6 and is refused since 3.3.",
      `${lesson7}#no-offset-at-all`,
    ),
    ...foundIf(
      set !== "never" && !modes.includes(set),
      "danger",
      `snapshot.mode is ${set}, which the PostgreSQL connector of Debezium 3 does not have${set === "exported" ? ": initial does what exported did" : ""}.`,
      gone,
    ),
    ...foundIf(
      set === "always",
      "warning",
      "snapshot.mode is always: the connector reads all tables again at every start, and the slot keeps the WAL of that time.",
      `${lesson7}#what-happens-when`,
    ),
    ...foundIf(
      set === "when_needed",
      "warning",
      "snapshot.mode is when_needed: when the position is gone, a new snapshot hides the loss. Rows deleted in the gap stay in every sink until you reconcile.",
      gone,
    ),
    ...foundIf(
      set === "initial_only",
      "warning",
      "snapshot.mode is initial_only: after the snapshot the connector reads no changes.",
      `${lesson7}#what-happens-when`,
    ),
    ...foundIf(
      set === "no_data",
      "note",
      "snapshot.mode is no_data: rows that were there before the slot are never sent. Set initial again once the reason for it is past.",
      `${lesson7}#no-offset-at-all`,
    ),
  ];
};

const threads: SettingsRule = (settings) =>
  foundIf(
    Number(valueIn(settings, "snapshot.max.threads") || 1) > 1,
    "warning",
    "snapshot.max.threads is above 1. Before Debezium 3.6.2 its connections did not all read the same snapshot.",
    `${lesson6}#strategy-3-tuning`,
  );

/** Whether the check of the stored position has been turned off, so that a gap stays unseen. */
const position: SettingsRule = (settings) => {
  const strategy = modeIn(settings, "offset.mismatch.strategy");
  const leads = `${lesson7}#the-position-is-no-longer-available`;
  return [
    ...foundIf(
      strategy === "trust_slot" || strategy === "trust_greater_lsn",
      "warning",
      `offset.mismatch.strategy is ${strategy}: the connector goes on where the slot is, even when the changes before it never reached Kafka.`,
      leads,
    ),
    ...foundIf(
      modeIn(settings, "internal.log.position.check.enable") === "false",
      "danger",
      "internal.log.position.check.enable is false: a slot that was dropped and made anew leaves a gap without an error.",
      leads,
    ),
  ];
};

/** What concerns snapshots and the position from which a connector goes on. */
export const snapshots: SettingsRule = (settings) =>
  [mode, threads, position].flatMap((rule) => rule(settings));
