import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startServer } from "../../../lab/stack/components.ts";
import { host, passwords } from "../../../lab/stack/topology.ts";
import { baseBackup } from "./base-backup.ts";
import { postgresql, type Postgresql } from "./postgresql.ts";
import { eventually } from "./wait.ts";
import { hasPostgresql } from "./versions.ts";
import type { World } from "./world.ts";

export interface Standby extends Postgresql {
  readonly port: number;
}

/** Adds a standby that streams from the primary through the physical slot `standby_1`. */
export async function addStandby(world: World): Promise<Standby> {
  const { plan, env, sql } = world;
  const port = plan.ports.metrics + 1;
  const data = join(plan.directory, "standby");
  await sql("SELECT pg_create_physical_replication_slot('standby_1') \\g /dev/null");
  await baseBackup(world, data);
  writeFileSync(join(data, "standby.signal"), "");
  const target =
    `host=${host} port=${plan.ports.postgresql} user=postgres ` +
    `password=${passwords.postgres} dbname=postgres`;
  appendFileSync(
    join(data, "postgresql.auto.conf"),
    `\nprimary_conninfo = '${target}'\nprimary_slot_name = 'standby_1'\n` +
      "hot_standby_feedback = on\n" +
      (hasPostgresql(17) ? "sync_replication_slots = on\nsynchronized_standby_slots = ''\n" : "") +
      // The default of 10 s would make every wait for it as long.
      "wal_receiver_status_interval = '1s'\n",
  );
  plan.owner.own(data);
  startServer(plan, "standby", port);
  const standby = postgresql({ ...env, PGPORT: String(port), PGPASSWORD: passwords.postgres });
  await eventually(
    "the standby answers",
    () => standby.sql("SELECT 1"),
    (answer) => answer === "1",
  );
  return { ...standby, port };
}

/** Waits until the standby has replayed all that the primary has written. */
export async function caughtUp({ sql }: World, standby: Standby): Promise<void> {
  const lsn = await sql("SELECT pg_current_wal_lsn()");
  const query = `SELECT pg_last_wal_replay_lsn() >= '${lsn}'`;
  await eventually(
    `the standby at ${lsn}`,
    () => standby.sql(query),
    (answer) => answer === "t",
  );
}
