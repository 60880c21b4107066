/** Where PostgreSQL and Kafka Connect run, as far as a runbook's steps differ by it. */
export const postgresqlPlatforms = {
  "self-managed": "a server of your own",
  patroni: "Patroni",
  cloudnativepg: "CloudNativePG",
  rds: "Amazon RDS",
  aurora: "Amazon Aurora",
  "cloud-sql": "Google Cloud SQL",
  azure: "Azure Flexible Server",
} as const;

export const connectPlatforms = {
  connect: "Kafka Connect of your own",
  strimzi: "Strimzi (KafkaConnector resources)",
  "msk-connect": "Amazon MSK Connect",
  "confluent-cloud": "Confluent Cloud",
} as const;

export const platforms = { ...postgresqlPlatforms, ...connectPlatforms } as const;
export type Platform = keyof typeof platforms;

/** Platforms on which the lab follows runbooks; what is said of others is documented elsewhere. */
export const followedPlatforms: ReadonlySet<string> = new Set<Platform>([
  "self-managed",
  "connect",
]);

/** Major versions of PostgreSQL that runbooks are written for. */
export const postgresqlVersions = { oldest: 13, newest: 18 } as const;

/**
 * Reads a range of versions such as `13-16` or `17`.
 * @returns its ends, or `undefined` when it is no range of versions that runbooks are written for
 */
export function readVersions(text: string): readonly [number, number] | undefined {
  const [, first, last] = /^(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const range = [Number(first), Number(last ?? first)] as const;
  const { oldest, newest } = postgresqlVersions;
  return oldest <= range[0] && range[0] <= range[1] && range[1] <= newest ? range : undefined;
}
