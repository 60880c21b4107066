import { PostgreSQL } from "@codemirror/lang-sql";

/**
 * The statements of a text, as psql would send them one after the other: strings, dollar quotes and
 * comments may hold semicolons.
 */
export function splitStatements(text: string): string[] {
  const statements: string[] = [];
  const cursor = PostgreSQL.language.parser.parse(text).cursor();
  if (!cursor.firstChild()) return [];
  do {
    if (cursor.name !== "Statement") continue;
    const statement = text.slice(cursor.from, cursor.to).replace(/;$/, "").trim();
    if (statement !== "") statements.push(statement);
  } while (cursor.nextSibling());
  return statements;
}
