import type { Postgresql } from "./postgresql.ts";

/** Writes WAL in another database, as the lesson's `noise` does: about 20 MB for each time. */
export async function noise({ sql }: Pick<Postgresql, "sql">, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await sql(
      `INSERT INTO public.ledger (amount_cents, note)
       SELECT g, repeat('x', 900) FROM generate_series(1, 20000) g`,
      "billing",
    );
  }
}

/** Fills WAL segments of 16 MB each, at once and without dirty pages for a checkpoint. */
export async function fillSegments({ sql }: Pick<Postgresql, "sql">, count: number): Promise<void> {
  for (let segment = 0; segment < count; segment++)
    await sql(
      "SELECT pg_logical_emit_message(true, 'fill', 'x') \\g /dev/null\nSELECT pg_switch_wal() \\g /dev/null",
      "billing",
    );
}

/** Lets a slot without a reader lose its WAL: a small limit, writes in another database, a checkpoint. */
export async function loseSlot(
  world: Pick<Postgresql, "sql" | "set">,
  limit = "32MB",
): Promise<void> {
  await world.set({ max_slot_wal_keep_size: limit });
  await fillSegments(world, 6);
  await world.sql("CHECKPOINT");
}
