import { decodingRefused } from "./connect-schema.ts";
import {
  isRefusal,
  type QueryResult,
  type StatementError,
  type StatementOutcome,
} from "./engine.ts";
import { placeLines } from "./error-place.ts";

/** Functions of the lab itself: on a server nobody sees them in an error's context. */
const labFunctions = /\b(lab|connect)\./;

/**
 * An error as psql prints it: https://www.postgresql.org/docs/current/app-psql.html, verbosity default.
 * @param statement what the server was sent, for the line with the caret
 */
export function errorLines({ error }: StatementError, statement?: string): string[] {
  const { message, code, detail, hint, position, where } = error;
  const placed = statement !== undefined && position !== undefined;
  const ofLearner = where && code !== decodingRefused && !labFunctions.test(where);
  return [
    `ERROR:  ${message}`,
    ...(placed ? placeLines(statement, position) : []),
    ...(detail ? [`DETAIL:  ${detail}`] : []),
    ...(hint ? [`HINT:  ${hint}`] : []),
    ...(ofLearner ? [`CONTEXT:  ${where}`] : []),
  ];
}

/** What psql prints below a table: how many rows, and the tag of a command that changed them. */
export function footLines({ rows, command, more = 0 }: QueryResult): string[] {
  const count = rows.length + more;
  const said = count === 1 ? "1 row" : `${count} rows`;
  const left = more > 0 ? `, of which ${more} are not shown` : "";
  const changes = /^(INSERT|UPDATE|DELETE|MERGE)\b/.test(command);
  return [`(${said}${left})`, ...(changes ? [command] : [])];
}

/** Whether psql prints a table: also a query without columns answers rows. */
export function isTable({ columns, command }: QueryResult): boolean {
  return columns.length > 0 || command.startsWith("SELECT");
}

/**
 * A statement's answer as psql prints it. NULL is printed as nothing.
 * @param statement as for `errorLines`
 */
export function printed(outcome: StatementOutcome, statement?: string): string {
  if (isRefusal(outcome)) return errorLines(outcome, statement).join("\n");
  const { columns, rows, command } = outcome;
  if (!isTable(outcome)) return command;
  const cells = [columns, ...rows.map((row) => row.map((cell) => cell ?? ""))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? "").length)));
  const line = (row: readonly string[]) =>
    ` ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")}`.trimEnd();
  const rule = widths.map((width) => "-".repeat(width + 2)).join("+") || "--";
  return [line(columns), rule, ...cells.slice(1).map(line), ...footLines(outcome)].join("\n");
}
