import { defaultValues, isPlaceholder } from "./placeholders.ts";
import { quote } from "./quote.ts";

/**
 * A name as it is written where it stands.
 * @param name of the placeholder
 * @param codes of what it stands in, as `contextAt` gives them
 * @param value the name; without one, and for one like the course's own, what the course has
 */
export function placedName(name: string, codes: string, value: string | undefined): string {
  const own = isPlaceholder(name) ? defaultValues[name] : "";
  return value === undefined || value === own ? own : quote(value, codes);
}
