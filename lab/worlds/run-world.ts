import type { RunbookFile } from "../../src/runbooks/file/runbook-file.ts";
import { progressOf, type TranscriptEntry } from "../operator/transcript.ts";
import type { Say } from "../stack/downloads.ts";
import type { Paths } from "../stack/paths.ts";
import { until } from "../stack/processes.ts";
import { bringDown } from "../stack/up.ts";
import type { Context } from "./context.ts";
import { followIn } from "./desk.ts";
import type { RunPlan } from "./run-plan.ts";
import { readForeignSlot } from "./foreign-slot.ts";
import { judge, type Judged } from "./judge/judge.ts";
import { observeSlots } from "./judge/observer.ts";
import type { SystemState } from "./judge/state.ts";
import { endOf } from "./judge/verdict.ts";
import { takesSnapshot, withPositions } from "./positions.ts";
import { randomOf } from "./random.ts";
import { openStage } from "./world-stage.ts";
import type { World } from "./world.ts";

/** How one run of a world went. */
export interface RunVerdict extends Judged {
  readonly passed: boolean;
  /** `done`, `stop`, `lost`, or the runbook to which the page led. */
  readonly ending: string;
  readonly steps: number;
  readonly seconds: number;
  readonly transcript: readonly TranscriptEntry[];
  /** Transactions that the weather wrote. */
  readonly transactions: number;
}

type Played = Omit<RunVerdict, "seconds" | "passed">;

/**
 * A world that could not be made says nothing of the runbook, and is no end of torture. Once the page
 * has done something, what broke may be its work.
 */
function brokenWorld(error: unknown, transcript: readonly TranscriptEntry[]): Played {
  const { message = String(error), stack = "" } = error instanceof Error ? error : {};
  const place = /\/(lab\/worlds\/[\w./-]+:\d+)/.exec(stack)?.[1];
  const detail = place === undefined ? message : `${message} (${place})`;
  const steps = transcript.length;
  const code = steps === 0 ? "world-broken" : "broken-after-page";
  const finding = { code, subject: "world", detail };
  const ending = "broken";
  return { findings: [finding], lost: 0, announced: 0, ending, steps, transcript, transactions: 0 };
}

/** Seconds that the shop gets for a transaction once the page has ended. */
const patience = 30;

/** Whether the shop can still write. */
async function canWrite({ weather }: Context): Promise<boolean> {
  const before = weather.journal.counts().committed;
  return until(() => weather.journal.counts().committed > before, patience);
}

/** The system after the page, once the workers have agreed on their tasks: a task without a worker gets one. */
async function lookSettled({ look }: Context): Promise<SystemState> {
  let after = await look();
  const isSettled = () =>
    !Object.entries(after).some(
      ([name, state]) => / state$/.test(name) && /UNASSIGNED|RESTARTING/.test(state),
    );
  const again = async () => {
    if (!isSettled()) after = await look();
    return isSettled();
  };
  await until(again, 60, 1000);
  return after;
}

async function play(
  context: Context,
  world: World,
  runbook: RunbookFile,
  drawn: RunPlan,
  transcript: TranscriptEntry[],
  say: Say,
): Promise<Played> {
  const { names, weather, database } = context;
  const running = world.connector !== "not yet";
  if (running) {
    Object.assign(context.main.config, world.config?.(context.random.of("config")));
    await context.create(context.main);
    await context.streaming(names.slot);
  }
  const foreign = readForeignSlot(() => context.server.port, drawn.foreignSlot);
  try {
    const connectors = running ? [context.main, context.second] : [context.second];
    await withPositions(context, connectors.filter(takesSnapshot));
    weather.start();
    // Without a snapshot there is nothing to send before, and no second one to fear.
    await withPositions(
      context,
      connectors.filter((each) => !takesSnapshot(each)),
    );
    await context.allIsWell();
    say(`the weather is on; ${world.story}`);
    await world.build(context, context.random.of("build"));
    const incident = await context.look();
    const observer = observeSlots(database);
    const ending = await followIn(context, world, runbook, drawn.interruption, (entry) => {
      transcript.push(entry);
      say(progressOf(entry));
    });
    const gone = await observer.end();
    say(`the page has ended: ${endOf(ending)}; the judge compares`);
    const writes = world.ends === "done" && (await canWrite(context));
    await weather.pause();
    const after = await lookSettled(context);
    const looks = { healthy: context.healthy, incident, after };
    const moved = await foreign.end();
    const judged = await judge(context, { world, ending, transcript, looks, gone, moved, writes });
    const transactions = weather.journal.counts().committed;
    return { ...judged, ending: endOf(ending), steps: transcript.length, transcript, transactions };
  } finally {
    await foreign.end();
    for (const end of context.ends) await end();
    await weather.end();
  }
}

/**
 * Brings a fresh stack into a world, follows the runbook, judges, and takes the stack down. The caller
 * holds the lock of the paths.
 * @param n which stack beside the main one
 */
export async function runWorld(
  { paths, n }: { readonly paths: Paths; readonly n: number },
  world: World,
  runbook: RunbookFile,
  seed: number,
  drawn: RunPlan,
  say: Say,
): Promise<RunVerdict> {
  const begun = performance.now();
  const random = randomOf(`${world.runbook}/${world.name}/${seed}`);
  let context: Context | undefined;
  try {
    context = await openStage(paths, n, drawn, random, world);
    say(`up after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    const transcript: TranscriptEntry[] = [];
    const played = await play(context, world, runbook, drawn, transcript, say).catch(
      (error: unknown) => brokenWorld(error, transcript),
    );
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    return { ...played, seconds, passed: played.findings.length === 0 };
  } finally {
    await bringDown(paths, 0);
    if (context) await world.clear?.(context);
  }
}
