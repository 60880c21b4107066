import type { Lab, Pitfall } from "./lab-schema.ts";

/** The pitfall that every lab has: nothing is left of the disk. */
export const diskFull = "disk-full";

/** The pitfall that every lab has: something that runs around the database is refused. */
export const worldRefused = "world-refused";

/** All mistakes of a lab, with those that every lab has. */
export function pitfallsOf(lab: Pick<Lab, "disk" | "pitfalls">): readonly Pitfall[] {
  const text = `pg_wal has filled the disk of ${lab.disk} MB: PostgreSQL has stopped with a PANIC.`;
  const sql = `SELECT sum(size) >= ${lab.disk} * 1048576::bigint FROM pg_ls_waldir()`;
  const refused = "What others do with this database is refused, so the world stands still.";
  return [
    ...lab.pitfalls,
    { id: diskFull, text, sql, final: true },
    // No query can tell: the world itself sees it.
    { id: worldRefused, text: refused, sql: "SELECT false", final: true },
  ];
}
