import { decode, encode } from "../../reader/stored/format.ts";
import { isRecord, type Understood } from "../../reader/stored/stored-schema.ts";
import type { Drill } from "./drill.ts";
import { drillsSchema, type Drills } from "./drills-schema.ts";

/** Drills as a file, for machines and for bringing them to another device. */
export function drillsJson(drills: readonly Drill[]): string {
  const value = Object.fromEntries(drills.map((drill) => [drill.id, drill]));
  return `${JSON.stringify(JSON.parse(encode(drillsSchema, value)), null, 2)}\n`;
}

/** A file with a single drill: `{"kind":"drill","version":1,"drill":…}`. */
function singleDrill(text: string): Understood<Drills> | undefined {
  try {
    const record: unknown = JSON.parse(text);
    if (!isRecord(record) || record["kind"] !== "drill" || !isRecord(record["drill"])) return;
    const { drill, version } = record;
    const value = { [String(drill["id"])]: drill };
    return decode(drillsSchema, JSON.stringify({ kind: drillsSchema.name, version, value }));
  } catch {
    return undefined;
  }
}

/**
 * Reads a file of drills, and of a single drill as earlier versions of the site wrote it.
 * @param text anything at all
 * @returns `undefined` when it holds no drill
 */
export function readDrills(text: string): Understood<Drills> | undefined {
  const found = decode(drillsSchema, text) ?? singleDrill(text);
  return found && Object.keys(found.value).length > 0 ? found : undefined;
}
