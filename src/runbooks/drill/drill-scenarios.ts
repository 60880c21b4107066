/** A fault that a drill rehearses; one for each drill. Texts are inline Markdown. */
export interface DrillScenario {
  readonly title: string;
  /** What the observer does at T0. */
  readonly inject: string;
  /** The commands of it, for a staging system; nothing where only a provider's button does it. */
  readonly commands?: string;
  /** What must be sure before anybody injects it. */
  readonly safety: string;
  /** When the drill ends at once, and the staging system is set up anew. */
  readonly abort: string;
  /** Id of the runbook that is rehearsed. */
  readonly runbook: string;
  /** Whether the incident loses changes even when all goes well: an RPO of 0 then cannot be met. */
  readonly loses: boolean;
}

/**
 * Pasted while the primary runs, a promotion alone would make two servers that accept writes. Only 2 says
 * that nothing answers; another error is no proof of it: https://www.postgresql.org/docs/18/app-pg-isready.html
 */
const promote = `pg_isready -h FILL_IN_OLD_PRIMARY
if [ $? = 2 ]; then psql -h FILL_IN_STANDBY -c "SELECT pg_promote(wait => true)"
else echo 'STOP: not sure that the primary is gone'; fi`;

export const drillScenarios = {
  "lost-slot": {
    title: "Lost slot",
    inject: "stop the connector, and drop its slot; a low limit would kill the slots of others too",
    commands: `curl -sS --fail-with-body -X PUT "{{connect-url}}/connectors/{{connector}}/stop"
until [ "$(psql -XAtc "SELECT active FROM pg_replication_slots WHERE slot_name = '{{slot}}'")" = f ]
do sleep 1; done
psql -v ON_ERROR_STOP=1 -c "SELECT pg_drop_replication_slot('{{slot}}')" &&
  curl -sS --fail-with-body -X PUT "{{connect-url}}/connectors/{{connector}}/resume"`,
    safety: "The names in the commands are those of staging, read aloud by two people",
    abort: "another slot or connector changes its state",
    runbook: "slot-lost",
    loses: true,
  },
  "failover-with-slot": {
    title: "Failover with slot",
    inject: "write rows all the time, end the primary, and promote the standby",
    commands: promote,
    safety: "The old primary cannot come back by itself, and a base backup of it exists",
    abort: "both servers accept writes",
    runbook: "failover",
    loses: false,
  },
  "failover-without-slot": {
    title: "Failover without slot",
    inject: "the same, with a standby that has no slot of the connector",
    commands: promote,
    safety: "The old primary cannot come back by itself, and a base backup of it exists",
    abort: "both servers accept writes, or somebody creates the slot by hand",
    runbook: "failover",
    loses: true,
  },
  "kafka-lost": {
    title: "Kafka lost",
    inject: "replace the brokers by empty ones, while the workers run",
    safety: "The brokers are those of staging, and no other team's topics are on them",
    abort: "the disk of PostgreSQL is three quarters full",
    runbook: "kafka-lost",
    loses: true,
  },
  "postgresql-restored": {
    title: "PostgreSQL restored",
    inject: "restore last night's real backup over the staging server",
    safety: "The backup was restored somewhere else before, and applications are told",
    abort: "the restore takes longer than the time that was agreed",
    runbook: "postgresql-restored",
    loses: true,
  },
  "connect-lost": {
    title: "Connect lost",
    inject: "kill the workers, and delete Connect's internal topics; go on writing rows",
    // 7: nothing listens there. Another error is no proof that the workers are gone.
    commands: `curl -sS "{{connect-url}}/"
if [ $? = 7 ]; then
  for topic in FILL_IN_CONFIG_TOPIC FILL_IN_OFFSET_TOPIC FILL_IN_STATUS_TOPIC; do
    kafka-topics.sh --bootstrap-server "{{bootstrap}}" --delete --topic "$topic"
  done
else echo 'STOP: not sure that no worker lives'; fi`,
    safety: "The configurations of all connectors of the cluster are saved outside of Kafka",
    abort: "the disk of PostgreSQL is three quarters full",
    runbook: "connect-cluster-lost",
    loses: false,
  },
  orphan: {
    title: "Orphan",
    inject: "make an inactive slot that nobody but the observer knows",
    commands: "psql -c \"SELECT pg_create_logical_replication_slot('drill_unknown', 'pgoutput')\"",
    safety: "The other slots of the server are listed, and their owners know of the drill",
    abort: "somebody is about to drop another slot",
    runbook: "orphan-slot",
    loses: false,
  },
} as const satisfies Record<string, DrillScenario>;

export type ScenarioId = keyof typeof drillScenarios;
export const scenarioIds = Object.keys(drillScenarios) as ScenarioId[];

/** One of the scenarios, with what only some of them have. */
export const scenarioOf = (id: ScenarioId): DrillScenario => drillScenarios[id];

/**
 * The RPO that a plan begins with, in minutes: 0 where no change need be lost, else the RTO, since what is
 * lost is what happened until the new snapshot.
 */
export function rpoFor(planned: readonly ScenarioId[], rto: number): number {
  return planned.some((id) => drillScenarios[id].loses) ? rto : 0;
}
