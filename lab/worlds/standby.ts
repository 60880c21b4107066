import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startServer, type Plan } from "../stack/stack-components.ts";
import { host, passwords } from "../stack/topology.ts";
import { baseBackup, type Source } from "./base-backup.ts";

/** The physical slot through which the standby streams. */
export const standbySlot = "standby_1";

/** The primary that a standby is made of. */
export interface Primary extends Source {
  readonly plan: Plan;
}

/**
 * Starts a standby that streams from the primary through a physical slot, and synchronizes failover
 * slots where there are any.
 * @returns its port; it may not answer yet
 */
export async function startStandby({ plan, sql }: Primary): Promise<number> {
  const port = plan.ports.metrics + 1;
  const data = join(plan.directory, "standby");
  const version = Number(await sql("SHOW server_version_num"));
  await sql(`SELECT pg_create_physical_replication_slot('${standbySlot}') \\g /dev/null`);
  await baseBackup({ plan, sql }, data);
  writeFileSync(join(data, "standby.signal"), "");
  const target =
    `host=${host} port=${plan.ports.postgresql} user=postgres ` +
    `password=${passwords.postgres} dbname=postgres`;
  const settings = [
    `primary_conninfo = '${target}'`,
    `primary_slot_name = '${standbySlot}'`,
    "hot_standby_feedback = on",
    ...(version >= 170_000
      ? ["sync_replication_slots = on", "synchronized_standby_slots = ''"]
      : []),
    // The default of 10 s would make every wait for it as long.
    "wal_receiver_status_interval = '1s'",
  ];
  appendFileSync(join(data, "postgresql.auto.conf"), `\n${settings.join("\n")}\n`);
  plan.owner.own(data);
  startServer(plan, "standby", port);
  return port;
}
