import { canonical } from "./canonical.ts";
import { isRecord, type Kind, type Understood } from "./stored-schema.ts";

/**
 * A value as text: `{"kind":…,"value":…,"version":…}`. The same value always gives the same text.
 * It is what stands on the device and in an exported file.
 */
export function encode<T>({ name, version }: Kind<T>, value: T): string {
  return canonical({ kind: name, version, value });
}

function upgraded<T>(kind: Kind<T>, value: unknown, from: number): unknown {
  let result = value;
  for (let version = from; version < kind.version; version++) {
    const upgrade = kind.upgrades?.[version];
    if (!upgrade) throw new Error(`${kind.name} has no upgrade from version ${version}.`);
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
export function decode<T>(kind: Kind<T>, text: string): Understood<T> | undefined {
  try {
    const record: unknown = JSON.parse(text);
    if (!isRecord(record) || record["kind"] !== kind.name) return undefined;
    const { version, value } = record;
    if (!Number.isInteger(version)) return undefined;
    const from = version as number;
    if (from > kind.version) return undefined;
    return kind.understand(upgraded(kind, value, from));
  } catch {
    return undefined;
  }
}
