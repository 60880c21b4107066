-- What every lesson starts with. Run once by psql as superuser in the database "postgres", with the
-- variables database and publication; ${DB_PASSWORD} and ${APP_PASSWORD} come from the environment.
\getenv debezium_password DB_PASSWORD
\getenv app_password APP_PASSWORD
CREATE ROLE app LOGIN PASSWORD :'app_password' IN ROLE pg_monitor;
CREATE ROLE debezium LOGIN REPLICATION PASSWORD :'debezium_password';
CREATE DATABASE :"database" OWNER app;
CREATE DATABASE billing OWNER app;

\connect :"database"
SET ROLE app;
CREATE TABLE public.customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE public.orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES public.customers,
  status text NOT NULL DEFAULT 'new',
  total_cents bigint NOT NULL DEFAULT 0,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE public.order_lines (
  order_id bigint NOT NULL REFERENCES public.orders,
  line_no int NOT NULL,
  sku text NOT NULL,
  quantity int NOT NULL DEFAULT 1,
  PRIMARY KEY (order_id, line_no)
);
-- Written by the application, not published: its WAL is never sent to the connector.
CREATE TABLE public.audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  note text
);
INSERT INTO public.customers (email)
  SELECT 'customer-' || n || '@example.com' FROM generate_series(1, 5) n;
INSERT INTO public.orders (customer_id, total_cents) SELECT n, n * 1000 FROM generate_series(1, 5) n;
INSERT INTO public.order_lines (order_id, line_no, sku)
  SELECT n, line, 'SKU-' || line FROM generate_series(1, 5) n, generate_series(1, 2) line;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO debezium;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO debezium;
CREATE PUBLICATION :"publication" FOR TABLE public.customers, public.orders, public.order_lines;
RESET ROLE;

\connect billing
SET ROLE app;
CREATE TABLE public.ledger (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  amount_cents bigint NOT NULL,
  note text
);
INSERT INTO public.ledger (amount_cents, note) VALUES (1000, 'opening balance');
