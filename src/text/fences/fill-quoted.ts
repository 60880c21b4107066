import { contextAt } from "./quoting-context.ts";
import { placedName } from "./placed-name.ts";
import { findPlaceholders, isPlaceholder } from "./placeholders.ts";

/**
 * Puts names in the places of a fence's placeholders, quoted as pages show them.
 * @param language of the fence
 * @param values name by placeholder
 */
export function fillQuoted(
  language: string | undefined,
  text: string,
  values: Readonly<Record<string, string>>,
): string {
  let filled = "";
  let end = 0;
  for (const { name, offset, length } of findPlaceholders(text)) {
    if (!isPlaceholder(name)) continue;
    const codes = contextAt(language, text, offset, name);
    filled += text.slice(end, offset) + placedName(name, codes, values[name]);
    end = offset + length;
  }
  return filled + text.slice(end);
}
