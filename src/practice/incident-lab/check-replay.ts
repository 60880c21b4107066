import { problem, type Problem } from "../../problems/problem.ts";
import { isRefusal } from "./engine.ts";
import type { Move } from "./lab-schema.ts";
import { refusedAt } from "./lab-statements.ts";
import type { PlacedLab } from "./parse-lab.ts";
import { pitfallsOf } from "./pitfalls.ts";
import { type Played, rejectionOf } from "./replay.ts";

/** One way through a lab, as its file has it. */
export interface WayThrough {
  readonly id: string;
  readonly moves: readonly Move[];
  /** By what it is refused; `undefined` for the solution. */
  readonly rejected: string | undefined;
  /** Where its moves stand. */
  readonly path: readonly PropertyKey[];
}

/** The ways through a lab, the solution first. */
export function waysOf({ lab }: PlacedLab): readonly [WayThrough, ...WayThrough[]] {
  const good = { id: "solution", moves: lab.solution, rejected: undefined, path: ["solution"] };
  const wrong = lab.wrong.map(({ id, moves, rejected }, index) => ({
    id,
    moves,
    rejected,
    path: ["wrong", index, "moves"],
  }));
  return [good, ...wrong];
}

/** What the server refused. Nothing that a lab shows its readers ends in an error. */
function errorsIn(placed: PlacedLab, { path }: WayThrough, played: readonly Played[]): Problem[] {
  return played.flatMap(({ ran }, index) =>
    ran.flatMap(({ statement, outcome }) =>
      isRefusal(outcome)
        ? refusedAt(placed, [...path, index, "sql"], statement, outcome.error.message)
        : [],
    ),
  );
}

function inWords({ lab }: PlacedLab, rejection: string | undefined): string {
  if (rejection === undefined) return "it solves the lab.";
  const isPitfall = pitfallsOf(lab).some(({ id }) => id === rejection);
  return isPitfall
    ? `the pitfall "${rejection}" is true.`
    : `the goal "${rejection}" is not reached.`;
}

/**
 * Whether a way through a lab ended as its file says.
 * @param played its moves, played in a fresh world
 */
export function checkReplay(
  placed: PlacedLab,
  way: WayThrough,
  played: readonly Played[],
): Problem[] {
  const errors = errorsIn(placed, way, played);
  // After an error the rest of a move was not run: how it ended says nothing.
  if (errors.length > 0) return errors;
  const { file, lab, placeOf } = placed;
  const rejection = rejectionOf(lab, played);
  if (rejection === way.rejected) return [];
  const why = inWords(placed, rejection);
  if (way.rejected === undefined)
    return [problem("incident-lab/unsolved", { file, at: placeOf(way.path) }, { why })];
  const at = placeOf([...way.path.slice(0, -1), "rejected"]);
  const { id, rejected } = way;
  return [problem("incident-lab/other-refusal", { file, at }, { id, rejected, why })];
}
