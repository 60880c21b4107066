import type { Postgresql } from "./postgresql.ts";

/** Inserts orders of customer 1, each in a transaction of its own. */
export async function insertOrders(
  { sql }: Pick<Postgresql, "sql">,
  ...cents: readonly number[]
): Promise<void> {
  for (const amount of cents)
    await sql(`INSERT INTO orders (customer_id, total_cents) VALUES (1, ${amount})`);
}
