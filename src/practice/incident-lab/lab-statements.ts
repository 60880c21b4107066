import { problem, type Problem } from "../../problems/problem.ts";
import { StatementRefused } from "./engine.ts";
import type { PlacedLab } from "./parse-lab.ts";
import { qualified } from "./sql-text.ts";
import { splitStatements } from "./statements.ts";

type Path = readonly PropertyKey[];

/** A refusal of one statement of a lab's file, at the line on which the statement begins. */
export function refusedAt(
  { file, placeInside }: PlacedLab,
  path: Path,
  statement: string,
  said: string,
): Problem {
  const at = placeInside(path, statement.trim().split("\n")[0] ?? "");
  const where = path.filter((part) => part !== "sql").join(".");
  const sentence = /[.!?]$/.test(said) ? said : `${said}.`;
  return problem("incident-lab/sql", { file, at }, { where, said: sentence });
}

/** Where in its file a statement stands that the lab ran by itself. */
function pathOf({ lab }: PlacedLab, statement: string): Path | undefined {
  if (splitStatements(lab.start).includes(statement)) return ["start"];
  const event = lab.world.findIndex(({ sql }) => splitStatements(sql).includes(statement));
  if (event >= 0) return ["world", event, "sql"];
  // What delivers to consumers and reads the WAL is made from the names of the captured tables.
  const table = lab.captured.findIndex((name) => statement.includes(qualified(name)));
  return table < 0 ? undefined : ["captured", table];
}

/**
 * Turns what stopped a lab, other than its learner, into a problem of its file.
 * @param error what was thrown
 * @throws error when it is not a refusal of something that the file says
 */
export function refusalProblem(placed: PlacedLab, error: unknown): Problem {
  if (!(error instanceof StatementRefused)) throw error;
  const path = pathOf(placed, error.statement);
  if (!path) throw error;
  return refusedAt(placed, path, error.statement, error.said);
}
