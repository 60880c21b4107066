import { pageGuards } from "./connect-schema.ts";
import { EngineCrash } from "./engine.ts";
import type { Situation } from "./lab-schema.ts";
import { openPglite, type PgliteEngine } from "./pglite-engine.ts";
import { fetchPglite } from "./pglite-files.ts";
import { openWorld, prepare, type Ran, type LabWorld } from "./world.ts";
import type { WorkerMessage, Request, State } from "./worker-protocol.ts";

type Files = Awaited<ReturnType<typeof fetchPglite>>;

/** The lab that this worker runs: one worker, one PostgreSQL, one lab. */
interface Running {
  readonly lab: Situation;
  readonly files: Files;
  /** The data directory as the learner finds it. */
  readonly prepared: Blob;
  readonly engine: PgliteEngine;
  readonly world: LabWorld;
}

const send = (message: WorkerMessage) => postMessage(message);
let running: Running | undefined;

async function open(lab: Situation): Promise<Running> {
  const files = await fetchPglite((progress) => send({ kind: "progress", progress }));
  const engine = await openPglite(lab, undefined, files);
  send({ kind: "progress", progress: { stage: "prepare", loaded: 1, total: 1 } });
  await prepare(engine, lab, pageGuards);
  const prepared = await engine.dump();
  return { lab, files, prepared, engine, world: await openWorld(engine, lab) };
}

async function reset({ lab, files, prepared, engine }: Running): Promise<Running> {
  await engine.close();
  const fresh = await openPglite(lab, prepared, files);
  return { lab, files, prepared, engine: fresh, world: await openWorld(fresh, lab) };
}

async function answer(request: Request): Promise<State> {
  let ran: readonly Ran[] = [];
  if (request.ask === "open") running = await open(request.lab);
  if (!running) throw new Error("No lab is open.");
  if (request.ask === "reset") running = await reset(running);
  if (request.ask === "run") ran = await running.world.run(request.sql);
  const { world } = running;
  const seen = request.ask === "minute" ? await world.minute() : await world.look();
  return { ran, seen, inTransaction: world.inTransaction() };
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
