/**
 * What a name stands in, where writing it as it is could mean something else. The codes are short
 * because every page carries them.
 */
export const quotingContexts = {
  /** A word of a shell command, without quotes around it. */
  word: "w",
  /** Between double quotes of the shell. */
  double: "d",
  /** Between single quotes of the shell. */
  single: "q",
  /** A here-document of the shell in which `$` has its meaning. */
  heredoc: "h",
  /** Between single quotes of SQL. */
  sqlString: "s",
  /** An SQL identifier without quotes. */
  sqlName: "n",
  /** Between double quotes of SQL. */
  sqlQuotedName: "i",
  /** A string of JSON, or of a language that escapes as JSON does. */
  jsonString: "j",
} as const;

export type QuotingContext = (typeof quotingContexts)[keyof typeof quotingContexts];

/**
 * Whether an identifier needs no quotes in SQL. Without the list of key words: all that are reserved
 * are a single word of letters, or begin or end like `current_date` and `session_user`.
 * https://www.postgresql.org/docs/18/sql-keywords-appendix.html
 */
const isPlainSqlName = (name: string) =>
  /^[a-z_][a-z0-9_$]*[0-9_$][a-z0-9_$]*$/.test(name) && !/^current_|_user$/.test(name);

const quoting: Readonly<Record<QuotingContext, (text: string) => string>> = {
  w: (text) => (/^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`),
  // An interactive shell replaces `!` between double quotes, and keeps a backslash before it.
  d: (text) => text.replace(/[\\"$`]/g, "\\$&").replace(/!+/g, `"'$&'"`),
  q: (text) => text.replaceAll("'", "'\\''"),
  h: (text) => text.replace(/[\\$`]/g, "\\$&"),
  s: (text) => text.replaceAll("'", "''"),
  n: (text) => (isPlainSqlName(text) ? text : `"${text.replaceAll('"', '""')}"`),
  i: (text) => text.replaceAll('"', '""'),
  j: (text) => JSON.stringify(text).slice(1, -1),
};

/**
 * Writes a name so that it means itself where it stands.
 * @param text the name
 * @param codes the layers it stands in, innermost first: `jq` is a JSON string in single quotes
 */
export function quote(text: string, codes: string): string {
  return Array.from(codes).reduce((quoted, code) => quoting[code as QuotingContext](quoted), text);
}
