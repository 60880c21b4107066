/** Begins every key: other sites may share the address' storage. */
export const keyPrefix = "debezium-in-production:";

/** Where a kind stands on the device. */
export function keyOf(name: string): string {
  return `${keyPrefix}${name}`;
}
