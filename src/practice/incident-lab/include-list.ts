/**
 * The tables that `table.include.list` names: regular expressions, separated by commas, each of which has
 * to match a whole name, whatever its case. Without a list all tables are captured.
 * https://debezium.io/documentation/reference/stable/connectors/postgresql.html#postgresql-property-table-include-list
 * @param tables those that exist, as `schema.table`
 * @returns `undefined` where an entry is no regular expression, as Debezium then refuses the list
 */
export function includedTables(
  list: string | undefined,
  tables: readonly string[],
): readonly string[] | undefined {
  const entries = (list ?? "").split(",").flatMap((entry) => entry.trim() || []);
  if (entries.length === 0) return tables;
  try {
    const expressions = entries.map((entry) => new RegExp(`^(?:${entry})$`, "i"));
    return tables.filter((table) => expressions.some((expression) => expression.test(table)));
  } catch {
    return undefined;
  }
}
