/** Where PostgreSQL runs, and what a reader calls it. */
export const postgresqlPlatforms = {
  "self-managed": "your own server",
  patroni: "Patroni",
  cloudnativepg: "CloudNativePG",
  rds: "Amazon RDS",
  aurora: "Amazon Aurora",
  "cloud-sql": "Google Cloud SQL",
  azure: "Azure Flexible Server",
} as const;
type PostgresqlPlatform = keyof typeof postgresqlPlatforms;

/** How Kafka Connect runs, and what a reader calls it. */
export const connectPlatforms = {
  connect: "your own workers (REST)",
  strimzi: "Strimzi",
  "msk-connect": "Amazon MSK Connect",
  "confluent-cloud": "Confluent Cloud",
} as const;
type ConnectPlatform = keyof typeof connectPlatforms;

export const platforms = { ...postgresqlPlatforms, ...connectPlatforms } as const;
type Platform = keyof typeof platforms;

/** Platforms on which the lab follows runbooks; what is said of others is documented elsewhere. */
export const followedPlatforms: ReadonlySet<string> = new Set<Platform>([
  "self-managed",
  "connect",
]);

/** Managed services that give their users no REST interface of Kafka Connect. */
export const withoutRest: ReadonlySet<string> = new Set<Platform>([
  "msk-connect",
  "confluent-cloud",
]);

/** The major versions of PostgreSQL that runbooks are written for. */
export const postgresqlVersions = ["13", "14", "15", "16", "17", "18"] as const;

/**
 * Reads a range of versions such as `13-16` or `17`.
 * @returns its ends, or `undefined` when it is no range of versions that runbooks are written for
 */
export function readVersions(text: string): readonly [number, number] | undefined {
  const [, first, last] = /^(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  const known = (version: string | undefined) =>
    (postgresqlVersions as readonly (string | undefined)[]).includes(version);
  if (first === undefined || !known(first) || !known(last ?? first)) return undefined;
  const range = [Number(first), Number(last ?? first)] as const;
  return range[0] <= range[1] ? range : undefined;
}

/** Whether a name is that of a place where PostgreSQL runs. */
export function isPostgresqlPlatform(name: string): name is PostgresqlPlatform {
  return Object.hasOwn(postgresqlPlatforms, name);
}

/** Whether a name is that of a way to run Kafka Connect. */
export function isConnectPlatform(name: string): name is ConnectPlatform {
  return Object.hasOwn(connectPlatforms, name);
}

/** The name of a platform, as readers know it; an unknown one is its own name. */
export function platformName(name: string): string {
  if (isPostgresqlPlatform(name)) return postgresqlPlatforms[name];
  return isConnectPlatform(name) ? connectPlatforms[name] : name;
}
