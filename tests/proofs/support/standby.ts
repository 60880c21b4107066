import { passwords } from "../../../lab/stack/topology.ts";
import { startStandby } from "../../../lab/worlds/standby.ts";
import { postgresql, type Postgresql } from "./postgresql.ts";
import { eventually } from "./wait.ts";
import type { World } from "./world.ts";

export interface Standby extends Postgresql {
  readonly port: number;
}

/** Adds a standby that streams from the primary through the physical slot `standby_1`. */
export async function addStandby(world: World): Promise<Standby> {
  const port = await startStandby(world);
  const standby = postgresql({
    ...world.env,
    PGPORT: String(port),
    PGPASSWORD: passwords.postgres,
  });
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
