import { canonical } from "./canonical.ts";
import { decode, encode } from "./format.ts";
import type { StoredSchema, Understood } from "./stored-schema.ts";

/** Begins the fragment of a link that holds a filled tool. A fragment is never sent to a server. */
const begins = "#filled=";

/** Base64 without the characters that mean something in an address: RFC 4648, section 5. */
function toBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @throws DOMException or TypeError when the text is not what `toBase64Url` writes */
function fromBase64Url(text: string): string {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/**
 * A link that holds a value, versioned as what is stored is, so that later versions of the site read it.
 * @param page address of the page, whose own fragment is left out
 */
export function sharedLink<T>(page: string, schema: StoredSchema<T>, value: T): string {
  return `${page.split("#")[0] ?? page}${begins}${toBase64Url(encode(schema, value))}`;
}

/**
 * What a link holds.
 * @param fragment of the page's address, with its `#`
 * @returns `undefined` when it holds nothing filled in; `found` is missing when it cannot be read
 */
export function readSharedLink<T>(
  fragment: string,
  schema: StoredSchema<T>,
): { readonly found: Understood<T> | undefined } | undefined {
  if (!fragment.startsWith(begins)) return undefined;
  try {
    return { found: decode(schema, fromBase64Url(fragment.slice(begins.length))) };
  } catch {
    return { found: undefined };
  }
}

/** Whether two values differ in nothing but in how often they were changed. */
export function sameFilled<T extends { readonly revision: number }>(a: T, b: T): boolean {
  return canonical({ ...a, revision: 0 }) === canonical({ ...b, revision: 0 });
}
