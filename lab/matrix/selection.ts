import { fault } from "../stack/faults.ts";
import {
  allDebeziumLines,
  debeziumLines,
  postgresqlLines,
  type Lines,
} from "../stack/version-lines.ts";

/** What of the matrix is asked for. */
export interface Selection {
  /** Cells in which lessons run. */
  readonly cells: readonly Lines[];
  /** Whether the proofs run in them as well. */
  readonly proofs: boolean;
  /** Lines of Debezium for the scenario of the dropped slot, on the newest PostgreSQL. */
  readonly gaps: readonly string[];
}

function known(kind: string, asked: readonly string[], lines: readonly string[]): void {
  const unknown = asked.find((line) => !lines.includes(line));
  if (unknown === undefined) return;
  const reason = `The matrix has no ${kind} "${unknown}".`;
  throw fault("usage", { reason, usage: `There are: ${lines.join(", ")}.` });
}

/**
 * Reads what was asked for on the command line; all when nothing was.
 * @param part `lessons` or `silent-gap`; when left out both, and the proofs
 * @throws LabFault `usage` for a line that is not in `lab/versions.json`
 */
export function select(
  part: string | undefined,
  rows: readonly string[],
  columns: readonly string[],
): Selection {
  if (part !== undefined && part !== "lessons" && part !== "silent-gap") {
    const usage = "There are: lessons, silent-gap.";
    throw fault("usage", { reason: `The matrix has no part "${part}".`, usage });
  }
  known("row", rows, postgresqlLines);
  known("column", columns, allDebeziumLines);
  const chosen = (lines: readonly string[], asked: readonly string[]) =>
    lines.filter((line) => asked.length === 0 || asked.includes(line));
  const ofDebezium = chosen(debeziumLines, columns);
  const cells = chosen(postgresqlLines, rows).flatMap((postgresql) =>
    ofDebezium.map((debezium) => ({ postgresql, debezium })),
  );
  const newest = chosen(postgresqlLines, rows).includes(postgresqlLines[0] ?? "");
  return {
    cells: part === "silent-gap" ? [] : cells,
    proofs: part === undefined,
    gaps: part === "lessons" || !newest ? [] : chosen(allDebeziumLines, columns),
  };
}
