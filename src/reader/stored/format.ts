import { canonical } from "./canonical.ts";
import { isRecord, type StoredSchema, type Understood } from "./stored-schema.ts";

/**
 * A value as text: `{"kind":…,"value":…,"version":…}`. The same value always gives the same text.
 * It is what stands on the device and in an exported file.
 */
export function encode<T>({ name, version }: StoredSchema<T>, value: T): string {
  return canonical({ kind: name, version, value });
}

function upgraded<T>(schema: StoredSchema<T>, value: unknown, from: number): unknown {
  let result = value;
  for (let version = from; version < schema.version; version++) {
    const upgrade = schema.upgrades?.[version];
    if (!upgrade) throw new Error(`${schema.name} has no upgrade from version ${version}.`);
    result = upgrade(result);
  }
  return result;
}

/**
 * Reads what `encode` wrote, in this or an earlier version.
 * @param text anything at all
 * @returns what can be used, or `undefined` when nothing can: not JSON, of another kind, of a
 *   later version, or not understood by the kind
 */
export function decode<T>(schema: StoredSchema<T>, text: string): Understood<T> | undefined {
  try {
    const record: unknown = JSON.parse(text);
    if (!isRecord(record) || record["kind"] !== schema.name) return undefined;
    const { version, value } = record;
    if (!Number.isInteger(version)) return undefined;
    const from = version as number;
    if (from > schema.version) return undefined;
    return schema.understand(upgraded(schema, value, from));
  } catch {
    return undefined;
  }
}
