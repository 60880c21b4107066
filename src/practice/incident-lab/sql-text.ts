/** A text as a string of SQL. */
export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A name as an identifier of SQL, whatever letters it has. */
export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A table, written `schema.table`, as SQL names it. */
export const qualified = (table: string) => table.split(".").map(identifier).join(".");
