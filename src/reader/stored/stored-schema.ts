/** What was understood of a stored value. */
export interface Understood<T> {
  readonly value: T;
  /** False when a part was left out: the stored text is then set aside as a whole. */
  readonly whole: boolean;
}

/**
 * One kind of thing the site keeps, such as the reader's names. All functions are pure.
 * @typeParam T made of JSON values. Two values are the same when their JSON is the same but for the
 *   order of keys; lists must therefore have an order of their own.
 */
export interface StoredSchema<T> {
  /** Names it on the device, in lower case with hyphens. Never changes once published. */
  readonly name: string;
  /** Of `T`, from 1. It grows when a stored value would otherwise be misread. */
  readonly version: number;
  /** What there is before anything was stored. */
  readonly empty: T;
  /**
   * Reads a value of this version, which may be anything at all.
   * @returns what of it can be used, or `undefined` when nothing can
   */
  readonly understand: (value: unknown) => Understood<T> | undefined;
  /** From a value of the version that is the key to one of the next; it may throw. */
  readonly upgrades?: Readonly<Record<number, (value: unknown) => unknown>>;
  /**
   * Unites what two tabs or two devices have. Commutative, associative and idempotent, and neither
   * side loses what it had: tabs then agree in whatever order they hear of each other.
   */
  readonly merge: (a: T, b: T) => T;
}

/** Whether a value is an object with keys, as JSON writes it. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
