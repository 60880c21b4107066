import versionsFile from "../versions.json" with { type: "json" };
import type { LabVersions } from "../stack/topology.ts";

const { exact, matrix } = versionsFile;

const rows: Readonly<Record<string, Pick<LabVersions, "postgresql" | "postgresqlPackage">>> =
  matrix.postgresql;
const columns: Readonly<Record<string, string>> = matrix.debezium;
const older: Readonly<Record<string, string>> = matrix.olderDebezium;

/** A cell of the matrix: a line of PostgreSQL, e.g. `18`, and one of Debezium, e.g. `3.7`. */
export interface Place {
  readonly postgresql: string;
  readonly debezium: string;
}

/** A line of versions comes before another one that is older. */
const newestFirst = (a: string, b: string) => b.localeCompare(a, "en", { numeric: true });

/** Lines of PostgreSQL: the rows of the matrix, newest first. */
export const postgresqlLines: readonly string[] = Object.keys(rows).sort(newestFirst);

/** Lines of Debezium on which the lessons run: the columns of the matrix, newest first. */
export const debeziumLines: readonly string[] = Object.keys(columns).sort(newestFirst);

/** All lines of Debezium that are compared after a dropped slot, newest first. */
export const gapLines: readonly string[] = Object.keys({ ...columns, ...older }).sort(newestFirst);

/**
 * The exact versions of a cell; all else is as in the lab.
 * @returns `undefined` for lines that are not in `lab/versions.json`
 */
export function versionsAt({ postgresql, debezium }: Place): LabVersions | undefined {
  const row = Object.hasOwn(rows, postgresql) ? rows[postgresql] : undefined;
  const exactDebezium = { ...columns, ...older }[debezium];
  return row && exactDebezium ? { ...exact, ...row, debezium: exactDebezium } : undefined;
}
