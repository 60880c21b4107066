import { problem, type Problem } from "../../problems/problem.ts";
import { type Engine, isRefusal } from "./engine.ts";
import { refusedAt } from "./lab-statements.ts";
import type { PlacedLab } from "./parse-lab.ts";

/** SQLSTATE of an expression that is not of the type it must have. */
const wrongType = "42804";

/** Why an answer is not one boolean; `undefined` when it is one, or none yet. */
async function notBoolean(engine: Engine, sql: string): Promise<string | undefined> {
  const outcome = await engine.run(sql);
  if (isRefusal(outcome)) return undefined;
  const { columns, rows } = outcome;
  if (columns.length !== 1) return `it answers ${columns.length} columns.`;
  if (rows.length > 1) return `it answers ${rows.length} rows.`;
  // The text of an answer does not tell its type, and a query may answer no row at first.
  const query = sql.trim().replace(/;$/, "");
  const typed = await engine.run(`SELECT value IS TRUE FROM (${query}\n) AS judged (value)`);
  return isRefusal(typed) && typed.error.code === wrongType
    ? "its value is of another type."
    : undefined;
}

/**
 * Asks each goal and each pitfall once. While somebody plays, a refusal counts as not true, because
 * the learner may have dropped what a query reads; in a fresh world it is a mistake of the author's.
 * @param engine with the world as the learner finds it
 */
export async function tryJudgments(engine: Engine, placed: PlacedLab): Promise<Problem[]> {
  const { file, lab, placeOf } = placed;
  const problems: Problem[] = [];
  for (const list of ["goals", "pitfalls"] as const) {
    for (const [index, { id, sql }] of lab[list].entries()) {
      const path = [list, index, "sql"];
      const outcome = await engine.run(sql);
      if (isRefusal(outcome)) {
        problems.push(refusedAt(placed, path, sql, outcome.error.message));
        continue;
      }
      const answer = await notBoolean(engine, sql);
      if (answer !== undefined)
        problems.push(
          problem("incident-lab/judgment", { file, at: placeOf(path) }, { id, answer }),
        );
    }
  }
  return problems;
}
