import type { BoardRow } from "../panel.ts";

export const postgresqlBoardRow: BoardRow = {
  id: "postgresql",
  question: "Does PostgreSQL answer, and who holds its WAL?",
  panels: [
    {
      id: "pg-up",
      title: "PostgreSQL answers its exporter",
      about:
        "0 when the exporter runs and PostgreSQL does not answer it. There is no series when the exporter itself does not answer in time.",
      unit: "state",
      queries: [
        { expr: 'min by (instance) (pg_up{instance=~"$instance"})', legend: "{{instance}}" },
      ],
      alarm: { below: 1, rule: "PostgresqlUnreachable" },
      none: { text: "no series: postgres_exporter does not answer in time", level: "alarm" },
      runbook: "postgresql-stopped-disk-full",
    },
    {
      id: "transaction",
      title: "Oldest transaction",
      about:
        "Age of the oldest open transaction of a session in each database, but for those of the connector's role, debezium here. One that has written holds restart_lsn back, so WAL is kept while events still arrive. Prepared transactions have no series.",
      unit: "seconds",
      queries: [
        {
          expr: 'max by (datname) (pg_stat_activity_max_tx_duration{instance=~"$instance", usename!="debezium", backend_type!~"walsender|autovacuum.*"})',
          legend: "{{datname}}",
        },
      ],
      look: { from: 30 },
      alarm: { from: 3600, rule: "TransactionOld" },
      none: { text: "no series: postgres_exporter does not answer in time", level: "look" },
      runbook: "slot-growing",
    },
  ],
};
