import type { Lab, Pitfall } from "./lab-schema.ts";

/** The pitfall that every lab has: nothing is left of the disk. */
export const diskFull = "disk-full";

/** All mistakes of a lab, with the one that every lab has. */
export function pitfallsOf(lab: Pick<Lab, "disk" | "pitfalls">): readonly Pitfall[] {
  const text = `pg_wal has filled the disk of ${lab.disk} MB: PostgreSQL has stopped with a PANIC.`;
  const sql = `SELECT sum(size) >= ${lab.disk} * 1048576::bigint FROM pg_ls_waldir()`;
  return [...lab.pitfalls, { id: diskFull, text, sql, final: true }];
}
