import {
  createSlot,
  endTransaction,
  fillBeyondRoom,
  openTransaction,
  othersFollow,
  pause,
  resumeConnector,
  setServer,
  stopConnector,
} from "../slot/ways.ts";
import type { Hand, World } from "../world.ts";
import { canMount } from "./small-disk.ts";
import { emptyLogs, fillWithLogs, growDisk, onSmallDisk, removeDisk } from "./ways.ts";

const runbook = "disk-almost-full";

/** The slot that its owner gives up. */
const retiredSlot = "old_report";

const hands = { "win-time": growDisk };

const retired: World = {
  runbook,
  name: "retired-consumer",
  story: "the slot of a consumer that was retired weeks ago keeps most of the disk",
  kind: "incident",
  possible: canMount,
  build: async (context, random) => {
    await createSlot(context, retiredSlot, "pgoutput");
    await onSmallDisk(context);
    await pause(random.int(1000, 5000));
    await fillBeyondRoom(context);
    await othersFollow(context, retiredSlot);
  },
  blanks: () => ({ FILL_IN_SLOT: retiredSlot }),
  hands,
  givenUp: [retiredSlot],
  ends: "done",
  clear: removeDisk,
};

const standbyGone: World = {
  ...retired,
  name: "standby-gone",
  story: "a standby was taken down, and its physical slot keeps most of the disk",
  build: async (context, random) => {
    await createSlot(context, retiredSlot, "physical");
    await onSmallDisk(context);
    await pause(random.int(1000, 5000));
    await fillBeyondRoom(context);
    await othersFollow(context, retiredSlot);
  },
};

const nothing: Hand = () => Promise.resolve();

const stopped: World = {
  runbook,
  name: "stopped-connector",
  story: "the connector was stopped on Friday, and its slot keeps most of the disk",
  kind: "incident",
  possible: canMount,
  build: async (context) => {
    await onSmallDisk(context);
    await stopConnector(context);
    await fillBeyondRoom(context);
  },
  blanks: ({ names }) => ({ FILL_IN_SLOT: names.slot }),
  hands,
  ends: "slot-growing",
  recover: resumeConnector,
  clear: removeDisk,
};

const archiver: World = {
  ...stopped,
  name: "archiver-fails",
  story: "the target of the WAL archive is full, so no segment may go",
  build: async (context) => {
    await setServer(context, "archive_mode", "on");
    await setServer(context, "archive_command", "false");
    // The restart that moves the disk also starts the archiver.
    await onSmallDisk(context);
    await fillBeyondRoom(context);
    await othersFollow(context);
  },
  recover: nothing,
  ends: "stop",
  stopsAt: { step: "see-what-keeps-the-wal", says: "archiver fails" },
};

const logs: World = {
  runbook,
  name: "logs-on-the-same-disk",
  story: "logs lie on the disk of pg_wal and fill it",
  kind: "look-alike",
  possible: canMount,
  build: async (context, random) => {
    await onSmallDisk(context);
    await pause(random.int(1000, 5000));
    fillWithLogs(context, 250);
  },
  hands,
  ends: "stop",
  stopsAt: { step: "see-what-keeps-the-wal", says: "pg_wal is no larger" },
  recover: emptyLogs,
  clear: removeDisk,
};

const held: World = {
  runbook,
  name: "open-transaction",
  story: "all slots are read, and a transaction that was left open holds them",
  kind: "look-alike",
  possible: canMount,
  build: async (context) => {
    await onSmallDisk(context);
    await openTransaction(context);
    await fillBeyondRoom(context);
  },
  hands,
  ends: "slot-growing",
  recover: endTransaction,
  clear: removeDisk,
};

export const diskAlmostFull = [retired, standbyGone, stopped, archiver, logs, held] as const;
