/** An object of JSON whose members nobody has looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is an object, and no array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** How many characters are looked at in vain, so that a text full of braces takes no time. */
const patience = 250_000;

/** What a text that is no JSON costs besides its characters: the error of the parser. */
const costOfError = 400;

/** Where the brackets that open at a place have all been closed; -1 when they never are. */
function closingEnd(text: string, from: number): number {
  let depth = 0;
  const part = /"(?:[^"\\]|\\[^])*"|[{}[\]]|"/g;
  part.lastIndex = from;
  for (let found = part.exec(text); found; found = part.exec(text)) {
    const [sign] = found;
    if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    // A quote that is never closed.
    else if (sign === '"') return -1;
    if (depth === 0) return part.lastIndex;
  }
  return -1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * All objects of JSON in a text, whatever stands around them: a prompt, a `curl` line, other rows.
 * The members of an array come one by one; what is no JSON, or is cut off, is left out.
 */
export function findJson(text: string): JsonObject[] {
  const found: JsonObject[] = [];
  const opening = /[{[](?=\s{0,200}["{}[\]])/g;
  let inVain = 0;
  for (let at = opening.exec(text); at && inVain < patience; at = opening.exec(text)) {
    const end = closingEnd(text, at.index);
    const value = end < 0 ? undefined : parsed(text.slice(at.index, end));
    if (value === undefined) {
      inVain += costOfError + (end < 0 ? text.length : end) - at.index;
      continue;
    }
    found.push(...[value].flat().filter(isJsonObject));
    opening.lastIndex = end;
  }
  return found;
}
