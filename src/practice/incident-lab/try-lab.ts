import { reasonOf } from "../../problems/reason.ts";
import { problem, type Problem } from "../../problems/problem.ts";
import { pageGuards } from "./connect-schema.ts";
import { StatementRefused } from "./engine.ts";
import { refusalProblem } from "./lab-statements.ts";
import type { Observation } from "./observation.ts";
import type { PlacedLab } from "./parse-lab.ts";
import { openPglite, type PgliteEngine } from "./pglite-engine.ts";
import { tryJudgments } from "./try-judgments.ts";
import { openWorld, prepare } from "./world.ts";

/** What came of a lab that was opened to see whether it works. */
export interface Tried {
  /** The data directory before the first minute; `undefined` when `start` does not work. */
  readonly prepared: Blob | undefined;
  readonly problems: readonly Problem[];
}

/** What is true when the learner arrives, and leaves nothing to do. */
function arrivalProblems({ file, lab, placeOf }: PlacedLab, seen: Observation): Problem[] {
  const tripped = lab.pitfalls.flatMap(({ id }, index) => {
    if (!seen.tripped.includes(id)) return [];
    const at = placeOf(["pitfalls", index, "sql"]);
    const what = `the pitfall "${id}" is true already`;
    return [problem("incident-lab/at-arrival", { file, at }, { what })];
  });
  if (seen.reached.length < lab.goals.length) return tripped;
  const where = { file, at: placeOf(["goals"]) };
  return [
    ...tripped,
    problem("incident-lab/at-arrival", where, { what: "all goals are reached already" }),
  ];
}

/** The last minute in which an event happens for the first time. */
function lastFirst({ lab }: PlacedLab): number {
  return Math.max(...lab.world.map(({ at, from }) => at ?? from));
}

async function tryWorld(engine: PgliteEngine, placed: PlacedLab): Promise<Problem[]> {
  const { lab } = placed;
  const world = await openWorld(engine, lab);
  const judged = await tryJudgments(engine, placed);
  const arrival = judged.length > 0 ? [] : arrivalProblems(placed, await world.look());
  for (let minute = lab.arrive; minute < lastFirst(placed); minute++) {
    const { refused } = await world.minute();
    // No learner has done anything: what is refused now is the file's own.
    if (refused)
      throw new StatementRefused(refused.statement, { error: { message: refused.said, code: "" } });
  }
  return [...judged, ...arrival];
}

async function start(placed: PlacedLab, empty?: Blob): Promise<PgliteEngine | Problem> {
  try {
    return await openPglite(placed.lab, empty);
  } catch (error) {
    const where = { file: placed.file, at: placed.placeOf(["settings"]) };
    return problem("incident-lab/no-start", where, {
      reason: reasonOf(error instanceof Error ? error.message : error),
    });
  }
}

/**
 * Opens a lab, asks its goals and pitfalls once, and lets the minutes pass in which something
 * happens. For authors: a learner's page does without.
 * @param empty a new data directory, for whoever opens many labs: to make one takes most of the time
 */
export async function tryLab(placed: PlacedLab, empty?: Blob): Promise<Tried> {
  const engine = await start(placed, empty);
  if ("code" in engine) return { prepared: undefined, problems: [engine] };
  let prepared: Blob | undefined;
  try {
    await prepare(engine, placed.lab, pageGuards);
    prepared = await engine.dump();
    return { prepared, problems: await tryWorld(engine, placed) };
  } catch (error) {
    return { prepared, problems: [refusalProblem(placed, error)] };
  } finally {
    await engine.close();
  }
}
