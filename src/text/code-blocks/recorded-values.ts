/**
 * The recorded values of an output fence travel to Expressive Code as an attribute of the fence:
 * all that it is given of a fence is its language, its attributes and its text.
 */
import type { MetaOptions } from "@expressive-code/core";

const name = "recorded";

/** The attribute as text; percent-encoded, so that no value can end it. */
export function recordedAttribute(values: readonly string[]): string {
  return `${name}="${encodeURIComponent(JSON.stringify(values))}"`;
}

/** The values in an output fence's attributes, in order; `[]` when nothing is recorded of it. */
export function recordedValues(meta: MetaOptions): readonly string[] {
  const text = meta.getString(name);
  return text === undefined ? [] : (JSON.parse(decodeURIComponent(text)) as string[]);
}
