import { host } from "../../stack/topology.ts";
import type { Context } from "../context.ts";
import { deletesSince, noteGap } from "../gap.ts";
import type { Finding } from "../judge/verdict.ts";
import { pause, stopConnector } from "../slot/ways.ts";
import { standbySlot } from "../standby.ts";
import type { World } from "../world.ts";
import { oldPrimarySlot, rejoin } from "./rejoin.ts";
import {
  addStandby,
  failoverConfig,
  goOnAtNewPrimary,
  isReady,
  keepSlots,
  leftOverSlots,
  movedBy,
  promote,
  setStandby,
  standbyOf,
  startAnew,
  waitForStandby,
} from "./ways.ts";

const runbook = "failover-slot-not-ready";

/** Line of PostgreSQL from which slots are synchronized. */
const since = 17;

const blanks: World["blanks"] = ({ notes, plan }) => ({
  FILL_IN_STANDBY_HOST: host,
  FILL_IN_STANDBY_PORT: notes.get("standby") ?? String(plan.ports.postgresql),
  FILL_IN_PHYSICAL_SLOT: notes.get("physical slot") ?? standbySlot,
});

const named = () => ["setting synchronized_standby_slots", "value synchronized_standby_slots"];

/** What the page says is asked of the standby itself; other slots become ready as they are read. */
async function slotsAreReady(context: Context): Promise<readonly Finding[]> {
  const subject = "slots on the standby";
  const left = await leftOverSlots(context);
  return [
    ...((await isReady(context, [context.names.slot]))
      ? []
      : [{ code: "not-done", subject, detail: "The connector's slot is not ready." }]),
    ...(left.length === 0
      ? []
      : [{ code: "not-done", subject, detail: `Left over: ${left.join(", ")}.` }]),
  ];
}

const withFailoverSlots = {
  runbook,
  since,
  config: () => failoverConfig,
  secondConfig: failoverConfig,
  blanks,
} as const satisfies Partial<World>;

const common = {
  ...withFailoverSlots,
  kind: "incident",
  ends: "done",
  changes: named,
  repaired: slotsAreReady,
} as const satisfies Partial<World>;

const leftOver: World = {
  ...common,
  name: "left-over",
  story: "after a switchover the old primary is back as a standby, with the slots it had",
  build: async (context, random) => {
    await addStandby(context);
    await keepSlots(context);
    if (random.chance(0.5)) await waitForStandby(context);
    await context.end("postgresql", "SIGINT");
    await promote(context);
    await rejoin(context);
    await goOnAtNewPrimary(context);
    await context.allIsWell();
    context.notes.set("standby", String(context.plan.ports.postgresql));
    context.notes.set("physical slot", oldPrimarySlot);
    await pause(random.int(0, 10_000));
  },
  changes: (context) => [...named(), ...movedBy(context)],
};

const notSet: World = {
  ...common,
  name: "settings-missing",
  story: "a standby was added without the settings with which slots are synchronized",
  build: async (context, random) => {
    await addStandby(context);
    await setStandby(context, "sync_replication_slots", "off");
    if (random.chance(0.5)) await setStandby(context, "hot_standby_feedback", "off");
    await pause(random.int(1000, 8000));
  },
};

const switchedOff: World = {
  ...common,
  name: "switched-off",
  story: "the slots were synchronized, somebody has switched that off, and they look ready",
  build: async (context, random) => {
    await addStandby(context);
    await keepSlots(context);
    if (random.chance(0.5)) await waitForStandby(context);
    await setStandby(context, "sync_replication_slots", "off");
    await pause(random.int(1000, 8000));
  },
  repaired: async (context) => {
    const on = (await standbyOf(context).value("SHOW sync_replication_slots")) === "on";
    const detail = "Slots look ready, and are not synchronized any more.";
    const off = on ? [] : [{ code: "not-done", subject: "sync_replication_slots", detail }];
    return [...off, ...(await slotsAreReady(context))];
  },
};

const plainSlot: World = {
  ...common,
  name: "plain-slot",
  story: "all is set, and the connector's slot was made without slot.failover",
  config: () => ({}),
  build: addStandby,
  changes: (context) => [
    ...named(),
    `connector ${context.main.connector} slot.failover`,
    `slot ${context.names.slot}`,
  ],
};

const wrongName: World = {
  ...withFailoverSlots,
  name: "no-such-physical-slot",
  story: "all is set but the wait for the standby, and the person on call mistypes its slot",
  kind: "look-alike",
  blanks: (context) => ({ ...blanks(context), FILL_IN_PHYSICAL_SLOT: "standby_l" }),
  build: async (context) => {
    await addStandby(context);
    await keepSlots(context);
  },
  // With a name that no standby reads, every failover slot waits for ever.
  ends: "stop",
  stopsAt: { step: "name-the-standby-on-the-primary", says: "no standby reads" },
  recover: () => Promise.resolve(),
};

const primary: World = {
  runbook,
  name: "asked-the-primary",
  story: "the address of the standby leads to the primary",
  kind: "look-alike",
  blanks,
  build: () => Promise.resolve(),
  ends: "stop",
  stopsAt: { step: "look-at-the-slot-on-the-standby", says: "no standby" },
  recover: () => Promise.resolve(),
};

const standbyDown: World = {
  ...withFailoverSlots,
  kind: "look-alike",
  name: "standby-is-down",
  story: "the slots were ready, and the standby is down",
  build: async (context) => {
    await addStandby(context);
    await keepSlots(context);
    await context.end("standby", "SIGINT");
  },
  ends: "stop",
  stopsAt: { step: "look-at-the-slot-on-the-standby", says: "does not answer" },
  recover: () => Promise.resolve(),
};

const dropped: World = {
  ...withFailoverSlots,
  kind: "look-alike",
  name: "slot-dropped",
  story: "somebody has dropped the connector's slot on the primary, so the standby has none",
  build: async (context) => {
    await addStandby(context);
    noteGap(context);
    await stopConnector(context);
    await context.database.value(`SELECT pg_drop_replication_slot('${context.names.slot}')`);
    await pause(15_000);
  },
  ends: "slot-lost",
  loses: deletesSince,
  recover: (context) => startAnew(context, context.main),
};

const older: World = {
  runbook,
  name: "older-than-17",
  story: "a standby of a line of PostgreSQL that synchronizes no slots",
  kind: "look-alike",
  until: 16,
  blanks,
  build: addStandby,
  ends: "stop",
  stopsAt: { step: "look-at-the-slot-on-the-standby", says: "older than 17" },
  recover: () => Promise.resolve(),
};

export const failoverSlotNotReady = [
  leftOver,
  notSet,
  switchedOff,
  plainSlot,
  wrongName,
  primary,
  standbyDown,
  dropped,
  older,
] as const;
