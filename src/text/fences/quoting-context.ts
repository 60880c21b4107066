import type { PlaceholderName } from "./placeholders.ts";
import { quotingContexts } from "./quote.ts";
import { shellPlaceAt } from "./shell-place.ts";

/** How SQL begins; also the commands of a replication connection. */
const sqlStart =
  /^\s*(?:select|with|insert|update|delete|merge|truncate|create|alter|drop|grant|revoke|begin|commit|set|show|checkpoint|vacuum|analyze|alter_replication_slot)\b/i;

const closedInSql = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*\n|\/\*[^]*?\*\//g;

function sqlLayer(before: string): string {
  const [open] = /'|"|--|\/\*/.exec(before.replace(closedInSql, "")) ?? [];
  if (open === "'") return quotingContexts.sqlString;
  if (open === '"') return quotingContexts.sqlQuotedName;
  return open === undefined ? quotingContexts.sqlName : "";
}

/** Whether a place is between double quotes that a backslash escapes. */
function inString(before: string): boolean {
  return (before.replace(/\\./g, "").split('"').length - 1) % 2 === 1;
}

/** What a string of JSON, or of a language with strings like it, is to a place in it. */
const stringLayer = (before: string) => (inString(before) ? quotingContexts.jsonString : "");

/** Whether a text in a shell script is SQL, from its first word or the name of its here-document. */
const isSql = (before: string, delimiter: string) =>
  /sql/i.test(delimiter) || sqlStart.test(before);

function shellLayers(text: string, offset: number): string {
  const { kind, before, delimiter } = shellPlaceAt(text, offset);
  if (kind === "comment") return "";
  if (kind === "code") return quotingContexts.word;
  const inner = isSql(before, delimiter) ? sqlLayer(before) : stringLayer(before);
  return kind === "literal-heredoc" ? inner : inner + quotingContexts[kind];
}

/** By the language of a fence: what stands at a place of it. */
const readers: Readonly<Record<string, (text: string, offset: number) => string>> = {
  bash: shellLayers,
  sql: (text, offset) => sqlLayer(text.slice(0, offset)),
  json: (text, offset) => stringLayer(text.slice(0, offset)),
  promql: (text, offset) => stringLayer(text.slice(0, offset)),
  yaml: (text, offset) => stringLayer(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset)),
};

/** These rules allow only what no layer but an SQL identifier has to quote; a test proves it. */
const harmless: ReadonlySet<string> = new Set<PlaceholderName>([
  "connector",
  "slot",
  "topic-prefix",
]);

/**
 * What a placeholder stands in, for `quote`.
 * @param language of the fence; of a language that is not known, nothing is quoted
 * @param text the fence's content, up to the placeholder or further
 * @param offset of the placeholder in it
 * @param name of the placeholder
 * @returns codes of layers, innermost first; empty where the name stands for itself
 */
export function contextAt(
  language: string | undefined,
  text: string,
  offset: number,
  name: string,
): string {
  const found = readers[language ?? ""]?.(text, offset) ?? "";
  return harmless.has(name) && !found.includes(quotingContexts.sqlName) ? "" : found;
}

/** The language of a piece of inline code, from how it begins; `undefined` for a mere name. */
export function inlineLanguage(text: string): string | undefined {
  if (sqlStart.test(text)) return "sql";
  return /^(?:psql|curl|kafka-|bash |jq )/.test(text) ? "bash" : undefined;
}
