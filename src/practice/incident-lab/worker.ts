import { pageGuards } from "./connect-schema.ts";
import { EngineCrash } from "./engine.ts";
import type { Situation } from "./lab-schema.ts";
import { openPglite } from "./pglite-engine.ts";
import { fetchPglite } from "./pglite-files.ts";
import { firstRows } from "./row-limit.ts";
import { splitStatements } from "./statements.ts";
import { openWorld, prepare, type Ran, type LabWorld } from "./world.ts";
import type { PreparedLab, Request, State, WorkerMessage } from "./worker-protocol.ts";

const send = (message: WorkerMessage) => postMessage(message);

/** The lab that this worker runs: one worker, one PostgreSQL, one lab. */
let world: LabWorld | undefined;

async function openFirst(lab: Situation): Promise<LabWorld> {
  const files = await fetchPglite((progress) => send({ kind: "progress", progress }));
  const engine = await openPglite(lab, undefined, files);
  send({ kind: "progress", progress: { stage: "prepare", loaded: 1, total: 1 } });
  await prepare(engine, lab, pageGuards);
  send({ kind: "prepared", prepared: { files, data: await engine.dump() } });
  return openWorld(engine, lab);
}

async function openAgain(lab: Situation, { files, data }: PreparedLab): Promise<LabWorld> {
  send({ kind: "progress", progress: { stage: "start", loaded: 1, total: 1 } });
  return openWorld(await openPglite(lab, data, files), lab);
}

async function answer(request: Request): Promise<State> {
  let ran: readonly Ran[] = [];
  let skipped = 0;
  if (request.ask === "open") {
    const { lab, prepared } = request;
    world = await (prepared ? openAgain(lab, prepared) : openFirst(lab));
  }
  if (!world) throw new Error("No lab is open.");
  if (request.ask === "run") {
    ran = await world.run(request.sql);
    skipped = splitStatements(request.sql).length - ran.length;
  }
  const seen = request.ask === "minute" ? await world.minute() : await world.look();
  const past = request.ask === "open" ? world.past : [];
  return { ran: firstRows(ran), skipped, seen, inTransaction: world.inTransaction(), past };
}

// One after the other: PostgreSQL has one session.
let last: Promise<void> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  last = last.then(async () => {
    try {
      send({ kind: "answer", number: data.number, state: await answer(data) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const crashed = error instanceof EngineCrash;
      send({ kind: "failure", number: data.number, reason, crashed });
    }
  });
});
