import { parseArgs } from "node:util";
import { fault } from "../stack/faults.ts";
import { parse, stacksOf, usage } from "../usage.ts";
import { followRunbook } from "./follow.ts";
import { seedOfDay, torture } from "./torture.ts";

/** `npm run lab -- follow RUNBOOK`: reads the words, follows, and gives the exit status. */
export function follow(args: readonly string[]): Promise<number> {
  const options = { world: { type: "string" }, seed: { type: "string", default: "1" } } as const;
  const { values, positionals } = parse(() =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  const [runbook] = positionals;
  if (runbook === undefined || positionals.length > 1 || !/^\d{1,9}$/.test(values.seed)) {
    throw fault("usage", { reason: "One runbook is followed, with a number as its seed.", usage });
  }
  return followRunbook(runbook, values.world, Number(values.seed), console.log);
}

/** `npm run lab -- torture`: reads the words, runs the worlds, and gives the exit status. */
export function runTorture(args: readonly string[]): Promise<number> {
  const options = {
    seeds: { type: "string", default: "3" },
    "seed-of-day": { type: "boolean", default: false },
    lacking: { type: "boolean", default: false },
    stacks: { type: "string", default: "1" },
    again: { type: "boolean", default: false },
    minutes: { type: "string", default: "9999" },
  } as const;
  const { values, positionals } = parse(() =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  for (const what of ["seeds", "minutes"] as const)
    if (!/^[1-9]\d{0,3}$/.test(values[what])) {
      throw fault("usage", { reason: `"${values[what]}" is not a number of ${what}.`, usage });
    }
  const ofDay = values["seed-of-day"];
  const today = seedOfDay(new Date().toISOString().slice(0, 10));
  const seeds = ofDay ? [today] : Array.from({ length: Number(values.seeds) }, (_, n) => n + 1);
  const { again, lacking } = values;
  const minutes = Number(values.minutes);
  const stacks = stacksOf(values.stacks);
  const what = { runbooks: positionals, seeds, one: ofDay, lacking };
  return torture({ ...what, stacks, again, minutes, keep: !ofDay }, console.log);
}
