/** A name that differs from system to system; lessons write it as `{{name}}`. */
export interface Placeholder {
  /** What the pages show until the reader sets a name of their own. */
  readonly default: string;
  /** Which values the system accepts. */
  readonly rule: RegExp;
  /** Why the rule is as it is, with its source. */
  readonly reason: string;
}

/** Every placeholder of the course. */
export const placeholders = {
  connector: {
    default: "orders-cdc",
    rule: /^[A-Za-z0-9][A-Za-z0-9._-]{0,248}$/,
    reason:
      "Kafka Connect accepts almost any name; these characters need no escaping in a REST path, " +
      "in a JMX object name and in a log line.",
  },
  slot: {
    default: "orders_cdc",
    rule: /^[a-z0-9_]{1,63}$/,
    reason:
      "PostgreSQL: lower-case letters, digits and underscores, shorter than NAMEDATALEN (64). " +
      "https://www.postgresql.org/docs/18/warm-standby.html#STREAMING-REPLICATION-SLOTS-MANIPULATION",
  },
  publication: {
    default: "orders_cdc_pub",
    rule: /^[a-z_][a-z0-9_$]{0,62}$/,
    reason:
      "A PostgreSQL identifier of at most 63 bytes, in lower case: the connector sends the name as it " +
      "is, and PostgreSQL folds it to lower case when it looks for the publication. " +
      "https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS",
  },
  database: {
    default: "shop",
    rule: /^[A-Za-z_][A-Za-z0-9_$]{0,62}$/,
    reason:
      "A PostgreSQL identifier of at most 63 bytes. " +
      "https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS",
  },
  "topic-prefix": {
    // Not the name of the database: in recorded output the two must be told apart.
    default: "cdc",
    rule: /^[A-Za-z0-9._-]{1,120}$/,
    reason:
      "Debezium: letters, digits, hyphens, dots and underscores; a topic name has at most 249. " +
      "https://debezium.io/documentation/reference/stable/connectors/postgresql.html#postgresql-property-topic-prefix",
  },
  "connect-url": {
    default: "http://127.0.0.1:8083",
    rule: /^https?:\/\/[^\s"'/]+(\/[^\s"'/]+)*$/,
    reason: "The address of a Kafka Connect worker's REST interface, without a slash at its end.",
  },
  bootstrap: {
    default: "127.0.0.1:9092",
    rule: /^[^\s,"']+:\d+(,[^\s,"']+:\d+)*$/,
    reason: "Kafka's bootstrap.servers: host:port, several separated by commas.",
  },
} as const satisfies Record<string, Placeholder>;

export type PlaceholderName = keyof typeof placeholders;

/** Whether a name is one of the course's placeholders. */
export function isPlaceholder(name: string): name is PlaceholderName {
  return Object.hasOwn(placeholders, name);
}

/** Templates of other tools, such as Prometheus' `{{ $labels.slot_name }}`, do not match. */
const pattern = /\{\{\s*([A-Za-z][\w-]*)\s*\}\}/g;

/** Every `{{…}}` in a text, with its 0-based offset; defined or not. */
export function findPlaceholders(text: string): { name: string; offset: number; length: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    name: match[1] ?? "",
    offset: match.index,
    length: match[0].length,
  }));
}

/** Two braces before a name that are not closed by two. */
const halfClosed = /\{\{\s*([A-Za-z][\w-]*)(?![\w-]|\s*\}\})(\s*\})?/g;

/**
 * Placeholders that lack a brace or both at their end, with their 0-based offsets. Without any, only
 * a name of the course is taken for one: other tools write `{{if …}}`.
 */
export function findHalfPlaceholders(
  text: string,
): { name: string; offset: number; length: number }[] {
  return [...text.matchAll(halfClosed)].flatMap(({ index, 0: whole, 1: name = "", 2: brace }) =>
    brace || isPlaceholder(name) ? [{ name, offset: index, length: whole.length }] : [],
  );
}

/**
 * Puts values in the places of placeholders.
 * @param values value by name; a name that is missing stays as it is
 */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(pattern, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}

/** The values the pages show until a reader sets their own. */
export const defaultValues: Readonly<Record<PlaceholderName, string>> = Object.fromEntries(
  Object.entries(placeholders).map(([name, { default: value }]) => [name, value]),
) as Record<PlaceholderName, string>;
