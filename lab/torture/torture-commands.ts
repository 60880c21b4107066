import { fault } from "../stack/faults.ts";
import { stacksOf, typed, usage } from "../usage.ts";
import { followRunbook } from "./one-run.ts";
import { seedOfDay, torture } from "./torture.ts";

/** `npm run lab -- follow RUNBOOK`: reads the words, follows, and gives the exit status. */
export function follow(args: readonly string[]): Promise<number> {
  const options = { world: { type: "string" }, seed: { type: "string", default: "1" } } as const;
  const { values, positionals } = typed(args, { options, words: true });
  const [runbook] = positionals;
  if (runbook === undefined || positionals.length > 1 || !/^\d{1,9}$/.test(values.seed)) {
    throw fault("usage", { reason: "One runbook is followed, with a number as its seed.", usage });
  }
  return followRunbook(runbook, values.world, Number(values.seed), console.log);
}

/** `npm run lab -- torture`: reads the words, runs the worlds, and gives the exit status. */
export function runTorture(args: readonly string[]): Promise<number> {
  const options = {
    seeds: { type: "string" },
    "seed-of-day": { type: "boolean", default: false },
    lacking: { type: "boolean", default: false },
    stacks: { type: "string", default: "1" },
    again: { type: "boolean", default: false },
    minutes: { type: "string", default: "9999" },
  } as const;
  const { values, positionals } = typed(args, { options, words: true });
  const { again, lacking, seeds: count = "3", "seed-of-day": ofDay } = values;
  for (const [what, given] of Object.entries({ seeds: count, minutes: values.minutes }))
    if (!/^[1-9]\d{0,3}$/.test(given)) {
      throw fault("usage", { reason: `"${given}" is not a number of ${what}.`, usage });
    }
  if ([lacking, ofDay, values.seeds !== undefined].filter(Boolean).length > 1) {
    const reason = "Only one of --seeds, --lacking and --seed-of-day says which runs are meant.";
    throw fault("usage", { reason, usage });
  }
  const today = seedOfDay(new Date().toISOString().slice(0, 10));
  const seeds = ofDay ? [today] : Array.from({ length: Number(count) }, (_, n) => n + 1);
  const minutes = Number(values.minutes);
  const stacks = stacksOf(values.stacks);
  const what = { runbooks: positionals, seeds, one: ofDay, lacking };
  return torture({ ...what, stacks, again, minutes, keep: !ofDay }, console.log);
}
