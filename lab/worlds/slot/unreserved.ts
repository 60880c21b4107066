import type { Context } from "../context.ts";
import type { Hand, World } from "../world.ts";
import {
  createSlot,
  endTransaction,
  fillBeyondRoom,
  isRead,
  loseByLimit,
  makeUnreserved,
  openTransaction,
  pause,
  resumeConnector,
  setServer,
  stopConnector,
  withRoom,
} from "./ways.ts";

const runbook = "slot-unreserved";

/** What the runbook for a growing slot does, as the page asks. */
const removeCause = (hand: Hand) => ({ "remove-the-cause": hand });

const stopped: World = {
  runbook,
  name: "stopped-over-night",
  story: "the connector was stopped for maintenance, and nobody resumed it",
  kind: "incident",
  build: async (context) => {
    await makeUnreserved(context, () => stopConnector(context));
  },
  hands: removeCause(resumeConnector),
  ends: "done",
};

const openFor: World = {
  runbook,
  name: "open-transaction",
  story: "a transaction in another database has been open since the evening, and holds every slot",
  kind: "incident",
  build: async (context, random) => {
    await pause(random.int(1000, 5000));
    await makeUnreserved(context, () => openTransaction(context));
  },
  hands: removeCause(endTransaction),
  ends: "done",
};

const kafkaDown: World = {
  runbook,
  name: "kafka-down",
  story: "Kafka is down, so nothing can be sent and nothing is confirmed",
  kind: "incident",
  build: async (context, random) => {
    await pause(random.int(1000, 5000));
    await makeUnreserved(context, () => context.end("kafka", "SIGKILL"));
  },
  hands: removeCause(({ start }) => start("kafka")),
  ends: "done",
};

/** The slot of a standby that is being repaired. */
const standbySlot = "standby_2";

/** A standby that streams again moves its slot. */
const standbyIsBack: Hand = async ({ database }) => {
  await database.value(
    `SELECT pg_replication_slot_advance('${standbySlot}', pg_current_wal_lsn())`,
  );
};

const standbyAway: World = {
  runbook,
  name: "standby-away",
  story:
    "a standby is away, and its physical slot keeps more than the limit; the connector is well",
  kind: "incident",
  build: async (context) => {
    await createSlot(context, standbySlot, "physical");
    await context.allIsWell();
    await makeUnreserved(context, () => Promise.resolve());
  },
  hands: removeCause(standbyIsBack),
  ends: "done",
};

const lost: World = {
  runbook,
  name: "already-lost",
  story: "a checkpoint was faster, and the slot is lost",
  kind: "look-alike",
  build: async (context) => {
    await stopConnector(context);
    await loseByLimit(context);
  },
  ends: "slot-lost",
};

const large: World = {
  runbook,
  name: "large-without-limit",
  story: "the connector is stopped and its slot keeps much, but there is no limit",
  kind: "look-alike",
  build: async (context) => {
    await withRoom(context);
    await stopConnector(context);
    await fillBeyondRoom(context);
  },
  ends: "slot-growing",
  recover: resumeConnector,
};

const stillRead = async (context: Context) => {
  await context.wait("the slot is read", () => isRead(context));
};

const underTheLimit: World = {
  runbook,
  name: "under-the-limit",
  story: "a limit is set, and a slot that is read keeps less",
  kind: "look-alike",
  build: async (context, random) => {
    await setServer(context, "max_slot_wal_keep_size", "2GB");
    await pause(random.int(1000, 5000));
    await stillRead(context);
  },
  ends: "slot-growing",
  recover: stillRead,
};

export const slotUnreserved = [
  stopped,
  openFor,
  kafkaDown,
  standbyAway,
  lost,
  large,
  underTheLimit,
] as const;
