-- The role with which postgres_exporter reads statistics; run by psql as superuser. It reads no row of a
-- table, but all settings, and the text of everybody's queries. The password comes from the environment.
\getenv exporter_password EXPORTER_PASSWORD
SELECT count(*) = 0 AS missing FROM pg_roles WHERE rolname = 'exporter' \gset
\if :missing
CREATE ROLE exporter LOGIN PASSWORD :'exporter_password' IN ROLE pg_monitor;
\endif
-- A table that somebody holds exclusively would hold up every scrape, because its size is asked for.
ALTER ROLE exporter SET lock_timeout = '2s';
