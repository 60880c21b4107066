import { cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { World } from "./world.ts";

/**
 * Copies the data directory of the running server, as a base backup does.
 * @param slots whether replication slots come along: `pg_basebackup` leaves them out, a storage
 * snapshot takes them
 */
export async function baseBackup(
  { plan, sql }: World,
  target: string,
  slots: "with slots" | "without slots" = "without slots",
): Promise<void> {
  const data = join(plan.directory, "postgresql");
  // The backup is bound to its session: the copy is made from within.
  const label = await sql(
    `SELECT pg_backup_start('copy', true) \\g /dev/null
     \\! cp -a '${data}' '${target}'
     SELECT labelfile FROM pg_backup_stop(false)`,
  );
  // Recovery needs the WAL up to the end of the backup.
  cpSync(join(data, "pg_wal"), join(target, "pg_wal"), { recursive: true });
  writeFileSync(join(target, "backup_label"), `${label}\n`);
  rmSync(join(target, "postmaster.pid"), { force: true });
  if (slots === "without slots") {
    const kept = join(target, "pg_replslot");
    for (const slot of readdirSync(kept)) rmSync(join(kept, slot), { recursive: true });
  }
  plan.owner.own(target);
}
