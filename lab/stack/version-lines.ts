import { newestFirst } from "../../src/records/matrix.ts";
import versionsFile from "../versions.json" with { type: "json" };
import { fault } from "./faults.ts";
import type { LabVersions } from "./topology.ts";

const { exact, matrix } = versionsFile;

const postgresql: Readonly<Record<string, Pick<LabVersions, "postgresql" | "postgresqlPackage">>> =
  matrix.postgresql;
const debezium: Readonly<Record<string, string>> = { ...matrix.debezium, ...matrix.olderDebezium };

/** A line of PostgreSQL, e.g. `18`, and one of Debezium, e.g. `3.7`. */
export interface Lines {
  readonly postgresql: string;
  readonly debezium: string;
}

const linesOf = (lines: object): readonly string[] => Object.keys(lines).sort(newestFirst);

/** Lines of PostgreSQL on which the lessons are run, newest first. */
export const postgresqlLines = linesOf(matrix.postgresql);

/** Lines of Debezium on which the lessons are run, newest first. */
export const debeziumLines = linesOf(matrix.debezium);

/** All lines of Debezium that are compared in one scenario, newest first. */
export const allDebeziumLines = linesOf(debezium);

/**
 * The exact versions of two lines; all else is as in the lab.
 * @throws LabFault `usage` for a line that is not in `lab/versions.json`
 */
export function versionsOf(lines: Lines): LabVersions {
  const ofPostgresql = Object.hasOwn(postgresql, lines.postgresql)
    ? postgresql[lines.postgresql]
    : undefined;
  const ofDebezium = Object.hasOwn(debezium, lines.debezium) ? debezium[lines.debezium] : undefined;
  if (ofPostgresql && ofDebezium) return { ...exact, ...ofPostgresql, debezium: ofDebezium };
  const reason = `The lab has no PostgreSQL ${lines.postgresql} with Debezium ${lines.debezium}.`;
  const usage = `PostgreSQL: ${postgresqlLines.join(", ")}. Debezium: ${allDebeziumLines.join(", ")}.`;
  throw fault("usage", { reason, usage });
}

/**
 * The versions with which the lab starts.
 * @param chosen value of `LAB_VERSIONS`, such as `17/3.6`; without it those of the course
 * @throws LabFault `usage` for what the lab does not have
 */
export function startVersions(chosen: string | undefined): LabVersions {
  if (!chosen) return exact;
  const [ofPostgresql = "", ofDebezium = ""] = chosen.split("/");
  return versionsOf({ postgresql: ofPostgresql, debezium: ofDebezium });
}
