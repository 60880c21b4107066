import { isJsonObject, type JsonObject } from "../find-json.ts";
import type { PastedFinding, Reading, ReadingRow } from "../reading.ts";

const snapshotRuns = "/runbooks/slot-growing/#see-whether-a-snapshot-runs";
const compared = "/course/03-module-3/07-disaster-recovery-procedures/#what-happens-when";

/** Positions of a stored offset, as Debezium's PostgreSQL connector names them; it stores them as numbers. */
const positions = ["lsn", "lsn_proc", "lsn_commit"];

/** Members that only an offset of this connector has beside `lsn`. */
const telling = ["txId", "ts_usec", "lsn_proc", "lsn_commit", "last_snapshot_record"];

const isOffset = (value: JsonObject) =>
  typeof value["lsn"] === "number" && telling.some((name) => Object.hasOwn(value, name));

/** An offset by itself, in the answer of `GET …/offsets`, or in one of its parts. */
function offsetsIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(offsetsIn);
  if (!isJsonObject(value)) return [];
  return isOffset(value) ? [value] : [value["offset"], value["offsets"]].flatMap(offsetsIn);
}

/** A position as PostgreSQL prints it: `242088992` is `0/E6DFC20`. */
function asLsn(position: number): string {
  const [high, low] = [Math.floor(position / 2 ** 32), position % 2 ** 32];
  return [high, low].map((part) => part.toString(16).toUpperCase()).join("/");
}

function rowsOf(offset: JsonObject): ReadingRow[] {
  const lsns = positions.flatMap((name) => {
    const value = offset[name];
    return typeof value === "number" ? [{ name, value: `${asLsn(value)} (${value})` }] : [];
  });
  const rest = ["snapshot", "snapshot_completed"].flatMap((name) => {
    const value = offset[name];
    return typeof value === "string" || typeof value === "boolean"
      ? [{ name, value: String(value) }]
      : [];
  });
  return [...lsns, ...rest];
}

function findingOf(offset: JsonObject): PastedFinding {
  return offset["snapshot_completed"] === false
    ? {
        level: "warning",
        text: "The initial snapshot has not been completed. While it runs nobody reads the slot and WAL grows; a restart begins it again from the first table.",
        leads: snapshotRuns,
      }
    : {
        level: "note",
        text: "Whether the connector can go on from here depends on the slot: compare lsn_commit with confirmed_flush_lsn and lsn_proc with restart_lsn; where one is missing, the largest of these positions with both.",
        leads: compared,
      };
}

/**
 * Reads a stored offset, as Connect's REST API or its topic of offsets gives it.
 * @param json all objects in the text
 */
export function readOffset(json: readonly JsonObject[]): Reading | undefined {
  const [offset] = json.flatMap(offsetsIn);
  if (!offset) return undefined;
  return {
    kind: "stored-offset",
    title: "Stored offset",
    rows: rowsOf(offset),
    findings: [findingOf(offset)],
  };
}
