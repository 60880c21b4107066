import type { Random } from "../random.ts";
import { hotReadings, type WeatherTable } from "./tables.ts";

/** One statement of a writer. What it returns are the keys of the rows that it changed. */
export interface Change {
  readonly table: WeatherTable["name"];
  readonly sql: string;
  readonly values: readonly unknown[];
}

type Draw = (random: Random, id: number) => Change;

const change = (table: string, sql: string, ...values: readonly unknown[]): Change => ({
  table,
  sql,
  values,
});

/**
 * Any row of a table, by a number from 0 to 1; writers do not wait for each other's rows. The row is
 * found before it is locked: with `OFFSET`, PostgreSQL locks every row that it leaves out.
 */
const anyRow = (table: string, keys: string) =>
  `(SELECT ${keys} FROM ${table} WHERE (${keys}) IN (SELECT ${keys} FROM ${table}
      OFFSET floor($1::float8 * (SELECT count(*) FROM ${table})) LIMIT 1)
    FOR NO KEY UPDATE SKIP LOCKED)`;

const draws: readonly (readonly [number, Draw])[] = [
  [
    6,
    (random) =>
      change(
        "orders",
        `INSERT INTO orders (customer_id, total_cents) VALUES ($1, $2) RETURNING id`,
        random.int(1, 5),
        random.int(100, 90_000),
      ),
  ],
  [
    4,
    (random) =>
      change(
        "orders",
        `UPDATE orders SET status = $2, updated_at = clock_timestamp() WHERE id = ${anyRow("orders", "id")} RETURNING id`,
        random.next(),
        random.pick(["paid", "packed", "sent"]),
      ),
  ],
  [
    2,
    (random) =>
      change(
        "order_lines",
        `INSERT INTO order_lines (order_id, line_no, sku, quantity)
         SELECT id, 10 + $2::int, 'SKU-' || $2::int, $2::int % 9 FROM orders
         OFFSET floor($1::float8 * (SELECT count(*) FROM orders)) LIMIT 1
         ON CONFLICT (order_id, line_no) DO UPDATE SET quantity = excluded.quantity + 1
         RETURNING line_no, order_id`,
        random.next(),
        random.int(1, 1000),
      ),
  ],
  [
    1,
    (random) =>
      change(
        "order_lines",
        `DELETE FROM order_lines WHERE (order_id, line_no) = ${anyRow("order_lines", "order_id, line_no")} RETURNING line_no, order_id`,
        random.next(),
      ),
  ],
  [
    2,
    (random, id) =>
      change(
        "accounts",
        `INSERT INTO accounts (region, account_no, balance, rate, profile)
         VALUES ($1, $2, $3, $4, $5) RETURNING account_no, region`,
        random.pick(["north", "south"]),
        id,
        (random.int(-99_999_999, 99_999_999) / 100).toFixed(2),
        random.chance(0.5)
          ? (random.next() * 10 ** random.int(-3, 12)).toFixed(random.int(0, 9))
          : null,
        JSON.stringify({ tier: random.int(1, 9), note: random.text(random.int(0, 40)) }),
      ),
  ],
  [
    3,
    (random) =>
      change(
        "accounts",
        `UPDATE accounts SET balance = balance + $2::numeric WHERE (region, account_no) = ${anyRow("accounts", "region, account_no")} RETURNING account_no, region`,
        random.next(),
        (random.int(-10_000, 10_000) / 100).toFixed(2),
      ),
  ],
  [
    1,
    // The key changes: a deletion and a new row in the topic.
    (random, id) =>
      change(
        "accounts",
        `WITH old AS MATERIALIZED ${anyRow("accounts", "region, account_no")},
         moved AS (UPDATE accounts a SET account_no = $2::bigint, region = 'moved' FROM old
         WHERE a.region = old.region AND a.account_no = old.account_no RETURNING a.account_no, a.region)
         SELECT account_no, region FROM old UNION ALL SELECT account_no, region FROM moved`,
        random.next(),
        id,
      ),
  ],
  [
    1,
    (random) =>
      change(
        "accounts",
        `DELETE FROM accounts WHERE (region, account_no) = ${anyRow("accounts", "region, account_no")} RETURNING account_no, region`,
        random.next(),
      ),
  ],
  [
    1,
    // More than 8 kB that cannot be compressed is stored out of line.
    (random, id) =>
      change(
        "documents",
        `INSERT INTO documents (id, title, body) VALUES ($1, $2, $3) RETURNING id`,
        id,
        `title ${id}`,
        random.text(random.int(20_000, 24_000)),
      ),
  ],
  [
    2,
    // The body does not change: the event does not hold it.
    (random) =>
      change(
        "documents",
        `UPDATE documents SET title = $2, revised_at = clock_timestamp() WHERE id = ${anyRow("documents", "id")} RETURNING id`,
        random.next(),
        `revised ${random.int(1, 1000)}`,
      ),
  ],
  [
    2,
    (random, id) =>
      change(
        "readings",
        `INSERT INTO readings VALUES ($1, '2025-06-01'::date + $2::int, $3) RETURNING id, taken_on`,
        id,
        random.int(0, 500),
        (random.int(0, 99_999) / 1000).toFixed(3),
      ),
  ],
  [
    3,
    (random) =>
      change(
        "readings",
        `UPDATE readings SET amount = amount + 1 WHERE id =
           (SELECT id FROM readings WHERE id = $1 FOR NO KEY UPDATE SKIP LOCKED) RETURNING id, taken_on`,
        random.int(1, hotReadings),
      ),
  ],
  [
    2,
    (_, id) =>
      change(
        "visits",
        `INSERT INTO visits (visit_no, page) VALUES ($1, $2) RETURNING visit_no`,
        id,
        `/page/${id % 17}`,
      ),
  ],
  [
    2,
    (random, id) =>
      change(
        "invoices",
        `INSERT INTO invoices VALUES ($1, 'open', $2) RETURNING id`,
        id,
        (random.int(1, 99_999) / 100).toFixed(2),
      ),
  ],
  [
    2,
    (random) =>
      change(
        "invoices",
        `UPDATE invoices SET state = 'paid' WHERE id = ${anyRow("invoices", "id")} RETURNING id`,
        random.next(),
      ),
  ],
];

const total = draws.reduce((sum, [weight]) => sum + weight, 0);

/** Draws a statement. @param id of a row that may be new: unique in the run */
export function drawChange(random: Random, id: number): Change {
  let left = random.next() * total;
  const [, draw] = draws.find(([weight]) => (left -= weight) < 0) ?? draws[0] ?? [];
  if (!draw) throw new Error("There is nothing to draw.");
  return draw(random, id);
}

/** A statement that writes many rows. */
export function largeChange(from: number, rows: number): Change {
  return change(
    "readings",
    `INSERT INTO readings SELECT n, '2025-01-01'::date + (n % 600)::int, n % 100 / 8.0
     FROM generate_series($1::bigint, $2::bigint) n RETURNING id, taken_on`,
    from,
    from + rows - 1,
  );
}
