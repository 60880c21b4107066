import { newestFirst } from "../../src/records/matrix.ts";
import versionsFile from "../versions.json" with { type: "json" };
import { labVersions, type LabVersions } from "../stack/topology.ts";
import type { World } from "../worlds/world.ts";

type Postgresql = Pick<LabVersions, "postgresql" | "postgresqlPackage">;

const { matrix, runbooks } = versionsFile;
const lines = <T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] =>
  Object.entries(record).sort(([a], [b]) => newestFirst(a, b));

/** Lines of PostgreSQL on which runbooks are followed, newest first. */
const postgresql: readonly (readonly [string, Postgresql])[] = lines({
  ...matrix.postgresql,
  ...runbooks.olderPostgresql,
});

/** Versions of Kafka, Connect and their tools on which runbooks are followed, newest first. */
const kafka: readonly (readonly [string, string])[] = lines(runbooks.kafka);

/**
 * The versions of a run. Worlds of a runbook and their seeds go round all lines, so that five worlds
 * with two seeds each have seen every PostgreSQL and every Kafka.
 * @param index of the world among those of its runbook, from 0
 * @param lines of PostgreSQL in which the world can happen
 */
export function versionsFor(
  index: number,
  seed: number,
  { since = 0, until = Infinity }: Pick<World, "since" | "until"> = {},
): LabVersions {
  const possible = postgresql.filter(([line]) => Number(line) >= since && Number(line) <= until);
  const [, server] = possible[(index + seed) % possible.length] ?? [];
  const [, broker] = kafka[(index + seed) % kafka.length] ?? [];
  if (!server || !broker)
    throw new RangeError(`The lab has no PostgreSQL from ${since} to ${until}.`);
  return { ...labVersions, ...server, kafka: broker };
}
