import type { Context } from "../context.ts";
import type { Random } from "../random.ts";
import type { AnnouncedLoss, World } from "../world.ts";
import { loseByLimit, makeUnreserved, pause, resumeConnector, stopConnector } from "./ways.ts";

const runbook = "slot-lost";

/** From when on events are only in the slot that is lost. */
async function noteGap(context: Context): Promise<void> {
  // What is confirmed lags by a flush, and the page's snapshot may end much later.
  context.notes.set("gap", String(Date.now() - 120_000));
  await pause(0);
}

/** Rows come again with the snapshot; deletes between the two positions do not. */
const deletesOfTheGap = ({ notes }: Context): AnnouncedLoss => ({
  from: Number(notes.get("gap") ?? 0),
  to: Date.now() + 600_000,
  what: ["deletes"],
});

const common = {
  runbook,
  kind: "incident",
  ends: "done",
  discards: true,
  loses: deletesOfTheGap,
} as const satisfies Partial<World>;

const whileStopped: World = {
  ...common,
  name: "while-stopped",
  story: "the connector was stopped, the limit was small, and a checkpoint took the slot's WAL",
  build: async (context, random) => {
    await pause(random.int(2000, 8000));
    await noteGap(context);
    await stopConnector(context);
    await loseByLimit(context);
    if (random.chance(0.5)) await resumeConnector(context);
  },
};

const dropped: World = {
  ...common,
  name: "dropped",
  story: "somebody took the slot of the stopped connector for an orphan and dropped it",
  build: async (context, random) => {
    await pause(random.int(2000, 8000));
    await noteGap(context);
    await stopConnector(context);
    await context.database.value(`SELECT pg_drop_replication_slot('${context.names.slot}')`);
    if (random.chance(0.5)) await resumeConnector(context);
  },
};

const worksWithoutSnapshot: World = {
  ...common,
  name: "no-data",
  story: "the slot was lost, and the connector's configuration says no_data",
  config: () => ({ "snapshot.mode": "no_data" }),
  build: async (context, random: Random) => {
    await pause(random.int(2000, 8000));
    await noteGap(context);
    await stopConnector(context);
    await loseByLimit(context);
    await resumeConnector(context);
  },
};

const unreserved: World = {
  runbook,
  name: "only-unreserved",
  story: "the slot keeps more than the limit, and no checkpoint has come yet",
  kind: "look-alike",
  build: async (context) => {
    await makeUnreserved(context, () => stopConnector(context));
  },
  ends: "slot-unreserved",
};

const stopped: World = {
  runbook,
  name: "only-stopped",
  story: "the connector is stopped, and its slot is well",
  kind: "look-alike",
  build: stopConnector,
  ends: "position-not-available",
  recover: resumeConnector,
};

export const slotLost = [whileStopped, dropped, worksWithoutSnapshot, unreserved, stopped] as const;
