import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { host, passwords } from "../../stack/topology.ts";
import type { Context } from "../context.ts";

/** The physical slot through which the old primary streams from the new one. */
export const oldPrimarySlot = "old_primary";

/** The old primary, ended in order, comes back at its address as a standby of the new one. */
export async function rejoin(context: Context): Promise<void> {
  const { plan, server, database } = context;
  await database.value(`SELECT pg_create_physical_replication_slot('${oldPrimarySlot}')`);
  const version = Number(await database.value("SHOW server_version_num"));
  const data = join(plan.directory, "postgresql");
  const target =
    `host=${host} port=${server.port} user=postgres ` +
    `password=${passwords.postgres} dbname=postgres`;
  const settings = [
    `primary_conninfo = '${target}'`,
    `primary_slot_name = '${oldPrimarySlot}'`,
    "hot_standby_feedback = on",
    ...(version >= 170_000 ? ["sync_replication_slots = on"] : []),
    "wal_receiver_status_interval = '1s'",
  ];
  appendFileSync(join(data, "postgresql.auto.conf"), `\n${settings.join("\n")}\n`);
  writeFileSync(join(data, "standby.signal"), "");
  plan.owner.own(data);
  await context.start("postgresql");
}
