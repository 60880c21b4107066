import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../stack/stack-components.ts";
import type { LabShell } from "../stack/lab-shell.ts";

/** A running server, as far as it can be copied. */
export interface Source {
  readonly plan: Pick<Plan, "directory" | "owner">;
  readonly sql: LabShell["sql"];
}

/** The functions have other names before PostgreSQL 15. */
const functions = (version: number) =>
  version >= 150_000
    ? { start: "pg_backup_start('copy', true)", stop: "pg_backup_stop(false)" }
    : { start: "pg_start_backup('copy', true, false)", stop: "pg_stop_backup(false, false)" };

/** Recovery needs the WAL up to the end of the backup; a segment that is being made is not part of it. */
function copyWal(from: string, to: string): void {
  for (const name of readdirSync(from).filter((file) => /^[0-9A-F]{8}/.test(file))) {
    try {
      copyFileSync(join(from, name), join(to, name));
    } catch (error) {
      // Recycled meanwhile: it is older than the backup.
      if (existsSync(join(from, name))) throw error;
    }
  }
}

/**
 * Copies the data directory of the running server, as a base backup does.
 * @param slots whether replication slots come along: `pg_basebackup` leaves them out, a storage
 * snapshot takes them
 */
export async function baseBackup(
  { plan, sql }: Source,
  target: string,
  slots: "with slots" | "without slots" = "without slots",
): Promise<void> {
  const data = join(plan.directory, "postgresql");
  const { start, stop } = functions(Number(await sql("SHOW server_version_num")));
  // The backup is bound to its session: the copy is made from within.
  const label = await sql(
    `SELECT ${start} \\g /dev/null
     \\! cp -a '${data}' '${target}'
     SELECT labelfile FROM ${stop}`,
  );
  copyWal(join(data, "pg_wal"), join(target, "pg_wal"));
  writeFileSync(join(target, "backup_label"), `${label}\n`);
  rmSync(join(target, "postmaster.pid"), { force: true });
  if (slots === "without slots") {
    const kept = join(target, "pg_replslot");
    for (const slot of readdirSync(kept)) rmSync(join(kept, slot), { recursive: true });
  }
  plan.owner.own(target);
}
