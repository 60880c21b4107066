import type { Context } from "../context.ts";
import type { Hand, World } from "../world.ts";
import { createSlot, fillWal, isFree, pause } from "./ways.ts";

const runbook = "orphan-slot";

/** The slot that nobody knows. */
const orphan = "old_report";

const blanks: World["blanks"] = () => ({ FILL_IN_SLOT: orphan });
const hands = { "ask-its-owner": () => pause(2000) };

/** Lets the slot keep something. */
async function grow(context: Context): Promise<void> {
  await context.allIsWell();
  await fillWal(context, 8);
}

/** Creates a connector with the slot, and waits until it reads. */
async function createReader({ connect, second, streaming }: Context): Promise<void> {
  await connect.call("PUT", "/old-report/config", {
    ...second.config,
    "slot.name": orphan,
    "topic.prefix": "old",
  });
  await streaming(orphan);
}

const retired: World = {
  runbook,
  name: "retired-connector",
  story: "a connector was deleted weeks ago, and its slot stayed",
  kind: "incident",
  build: async (context) => {
    await createReader(context);
    await context.connect.call("DELETE", "/old-report");
    await context.wait("nobody reads the slot of the deleted connector", () =>
      isFree(context, orphan),
    );
    await grow(context);
  },
  blanks,
  hands,
  givenUp: [orphan],
  ends: "done",
};

const standbyGone: World = {
  ...retired,
  name: "standby-gone",
  story: "a standby was taken down for good, and its physical slot stayed",
  build: async (context) => {
    await createSlot(context, orphan, "physical");
    await grow(context);
  },
};

const trial: World = {
  ...retired,
  name: "trial-of-another-tool",
  story: "another tool was tried on another database of the server, and its slot stayed",
  build: async (context) => {
    await createSlot(context, orphan, "test_decoding");
    await grow(context);
  },
};

const owned: World = {
  runbook,
  name: "stopped-connector",
  story: "a colleague's connector is stopped, and its slot looks like one that nobody knows",
  kind: "look-alike",
  build: async (context) => {
    await context.connect.call("PUT", `/${context.second.connector}/stop`);
    await fillWal(context, 8);
  },
  blanks: ({ second }) => ({ FILL_IN_SLOT: second.config["slot.name"] ?? "" }),
  hands,
  ends: "stop",
  stopsAt: { step: "see-which-connectors-name-it", says: "ask the owner of that connector" },
  recover: async ({ connect, second, streaming }) => {
    await connect.call("PUT", `/${second.connector}/resume`);
    await streaming(second.config["slot.name"] ?? "");
  },
};

/** The owner is asked, and starts the reader again. */
const ownerStartsReader: Hand = createReader;

const comesBack: World = {
  runbook,
  name: "its-reader-comes-back",
  story: "the connector of another Connect cluster was down, and its owner brings it back",
  kind: "look-alike",
  build: async (context) => {
    await createSlot(context, orphan, "pgoutput", context.names.database);
    await grow(context);
  },
  blanks,
  hands: { "ask-its-owner": ownerStartsReader },
  ends: "stop",
  stopsAt: { step: "look-once-more-before-you-drop", says: "its reader came back" },
  recover: () => Promise.resolve(),
  // The owner's connector, and what it is made of.
  changes: () => ["connector old-report"],
};

const connectDown: World = {
  runbook,
  name: "connect-is-down",
  story: "the workers are down, so every slot looks like one that nobody reads",
  kind: "look-alike",
  build: async (context) => {
    await context.end("connect", "SIGKILL");
    await fillWal(context, 8);
  },
  blanks: ({ second }) => ({ FILL_IN_SLOT: second.config["slot.name"] ?? "" }),
  hands,
  ends: "stop",
  stopsAt: { step: "see-which-connectors-name-it", says: "Connect does not answer" },
  recover: ({ start }) => start("connect"),
};

export const orphanSlot = [retired, standbyGone, trial, owned, comesBack, connectDown] as const;
