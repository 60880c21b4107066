/** A captured table that the weather writes. */
export interface WeatherTable {
  readonly name: string;
  /** One row more, returning nothing: the last one before the judge compares. `$1` is a whole number. */
  readonly mark: string;
  /** What tells its rows apart when it has no primary key. */
  readonly identity?: readonly string[];
  /** A column that each update raises by one, so that an update that was left out leaves a hole. */
  readonly counter?: string;
}

/** So many readings are updated again and again; all others are written once. */
export const hotReadings = 10;

/** What the weather writes besides the lessons' tables, as their owner. */
export const createTables = `
CREATE TABLE accounts (
  region text NOT NULL,
  account_no bigint NOT NULL,
  balance numeric(14,2) NOT NULL DEFAULT 0,
  rate numeric,
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  profile jsonb,
  -- Names that commands use for rows and records.
  t timestamp,
  key text,
  PRIMARY KEY (region, account_no)
);
CREATE TABLE documents (
  id bigint PRIMARY KEY,
  title text NOT NULL,
  body text,
  revised_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE readings (
  id bigint NOT NULL,
  taken_on date NOT NULL,
  amount numeric(12,3) NOT NULL,
  PRIMARY KEY (id, taken_on)
) PARTITION BY RANGE (taken_on);
CREATE TABLE readings_2025 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE visits (
  visit_no bigint NOT NULL,
  page text NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE invoices (
  id bigint PRIMARY KEY,
  state text NOT NULL,
  amount numeric(12,2) NOT NULL
);
INSERT INTO accounts SELECT 'north', n, n * 1.5, 0.125, now(), '{"tier": 1}' FROM generate_series(1, 20) n;
INSERT INTO documents SELECT n, 'title ' || n, 'short', now() FROM generate_series(1, 10) n;
INSERT INTO readings SELECT n, '2025-12-30'::date + n, n / 8.0 FROM generate_series(1, ${hotReadings}) n;
INSERT INTO visits SELECT n, '/start' FROM generate_series(1, 10) n;
INSERT INTO invoices SELECT n, 'open', n * 10 FROM generate_series(1, 10) n;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO debezium;
`;

/** What the connector that is repaired captures. */
export const capturedTables: readonly WeatherTable[] = [
  { name: "customers", mark: "INSERT INTO customers (email) SELECT 'mark-' || $1::bigint" },
  { name: "orders", mark: "INSERT INTO orders (customer_id, total_cents) SELECT 1, $1::bigint" },
  {
    name: "order_lines",
    mark: "INSERT INTO order_lines (order_id, line_no, sku) SELECT min(id), $1::bigint, 'mark' FROM orders",
  },
  { name: "accounts", mark: "INSERT INTO accounts (region, account_no) SELECT 'mark', $1::bigint" },
  { name: "documents", mark: "INSERT INTO documents (id, title) SELECT $1::bigint, 'mark'" },
  {
    name: "readings",
    mark: "INSERT INTO readings SELECT $1::bigint, '2026-06-01', 1",
    counter: "amount",
  },
  {
    name: "visits",
    mark: "INSERT INTO visits (visit_no, page) SELECT $1::bigint, '/mark'",
    identity: ["visit_no"],
  },
];

/** What the second connector captures. */
export const secondTables: readonly WeatherTable[] = [
  { name: "invoices", mark: "INSERT INTO invoices SELECT $1::bigint, 'mark', 1" },
];
