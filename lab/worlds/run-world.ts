import type { RunbookFile } from "../../src/runbooks/file/runbook-file.ts";
import { progressOf, type Entry } from "../operator/transcript.ts";
import type { Say } from "../stack/downloads.ts";
import type { Paths } from "../stack/paths.ts";
import { bringDown } from "../stack/up.ts";
import type { Context } from "./context.ts";
import { followIn } from "./desk.ts";
import type { Drawn } from "./draw.ts";
import { judge, type Judged } from "./judge/judge.ts";
import { observeSlots } from "./judge/observer.ts";
import { endOf } from "./judge/verdict.ts";
import { takesSnapshot, withPositions } from "./positions.ts";
import { randomOf } from "./random.ts";
import { openStage, readForeignSlot } from "./stage.ts";
import type { World } from "./world.ts";

/** How one run of a world went. */
export interface Verdict extends Judged {
  readonly passed: boolean;
  /** `done`, `stop`, `lost`, or the runbook to which the page led. */
  readonly ending: string;
  readonly steps: number;
  readonly seconds: number;
  readonly transcript: readonly Entry[];
  /** Transactions that the weather wrote. */
  readonly transactions: number;
}

type Played = Omit<Verdict, "seconds" | "passed">;

/** A world that could not be made, or a judge that could not look: no verdict on the runbook, and no end of torture. */
function brokenWorld(error: unknown, transcript: readonly Entry[]): Played {
  const { message = String(error), stack = "" } = error instanceof Error ? error : {};
  const place = /\/(lab\/worlds\/[\w./-]+:\d+)/.exec(stack)?.[1];
  const detail = place === undefined ? message : `${message} (${place})`;
  const finding = { code: "world-broken", subject: "world", detail };
  const steps = transcript.length;
  const ending = "broken";
  return { findings: [finding], lost: 0, announced: 0, ending, steps, transcript, transactions: 0 };
}

async function play(
  context: Context,
  world: World,
  runbook: RunbookFile,
  drawn: Drawn,
  transcript: Entry[],
  say: Say,
): Promise<Played> {
  const { names, weather, database } = context;
  const running = world.connector !== "not yet";
  if (running) {
    Object.assign(context.main.config, world.config?.(context.random.of("config")));
    await context.create(context.main);
    await context.streaming(names.slot);
  }
  const stopReading = readForeignSlot(context, drawn.foreignSlot);
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
    const ending = await followIn(context, world, runbook, drawn.interruptedAfter, (entry) => {
      transcript.push(entry);
      say(progressOf(entry));
    });
    const gone = await observer.end();
    say(`the page has ended: ${endOf(ending)}; the judge compares`);
    await weather.pause();
    const after = await context.look();
    const looks = { healthy: context.healthy, incident, after };
    const judged = await judge(context, { world, ending, transcript, looks, gone });
    const transactions = weather.journal.counts().committed;
    return { ...judged, ending: endOf(ending), steps: transcript.length, transcript, transactions };
  } finally {
    stopReading();
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
  drawn: Drawn,
  say: Say,
): Promise<Verdict> {
  const begun = performance.now();
  const random = randomOf(`${world.runbook}/${world.name}/${seed}`);
  let context: Context | undefined;
  try {
    context = await openStage(paths, n, drawn, random, world);
    say(`up after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    const transcript: Entry[] = [];
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
