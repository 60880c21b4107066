/**
 * What a command does to the systems it is run against, as far as its words tell. The lists err on the
 * safe side: a block that is wrongly taken for a change costs its author a sentence, one that is wrongly
 * taken for a look costs a reader a slot.
 */

/** Where a statement of SQL begins, whatever the case of its words. */
const statement = String.raw`(?:^|[;"(]|\$\$|-c\s*')\s*`;

/** Words that change something: in PostgreSQL, Kafka, Kafka Connect, or among files and processes. */
const changing: readonly RegExp[] = [
  /\b(?:DROP|DELETE|ALTER|INSERT|UPDATE|TRUNCATE|CHECKPOINT|GRANT|REVOKE|VACUUM|COPY|CALL)(?![a-z])/,
  new RegExp(
    `${statement}(?:drop|delete|alter|insert|update|truncate|checkpoint|grant|revoke|vacuum|copy|call)\\b(?=\\s+\\S+|;)(?![-=:])`,
    "im",
  ),
  // What is temporary is gone with the session.
  /(?<!LIKE ')\bCREATE(?! (?:TEMP|FUNCTION pg_temp|AGGREGATE pg_temp)\b)(?![a-z])/,
  /\b(?:drop|delete from|alter|create|insert into|truncate) +(?:table|system|publication|[a-z_]+\.)/,
  /\bpg_(?:drop|create|copy|terminate|cancel|switch|backup|stat_reset|logical_emit)\w*/,
  /\bpg_(?:promote|reload_conf|replication_slot_advance|logical_slot_get_\w+|resetwal|ctl)\b/,
  /\b(?:setval|lo_unlink|lo_import)\s*\(/,
  /(?:-X|--request)[\s=]*"?(?:PUT|POST|PATCH|DELETE)\b/,
  /\bcurl\b[^|;\n]*\s(?:-d|--data)\b/,
  /--(?:delete|create|alter|add|remove|reset-offsets)\b/,
  /\bkafka-(?:console-producer|delete-records|reassign-partitions|leader-election)\b/,
  /(?:^|[;&|({]|\b(?:sudo|then|else|do|xargs|exec)\b)\s*(?:rm|dd|kill|pkill|killall|systemctl)\s/m,
  // Functions that the lessons define.
  /^\s*(?:noise|quota|load|restore|patch_config)\b(?!\()/m,
];

/** Words that may only write notes, make what is temporary or run what is printed, or change something. */
const doubtful: readonly RegExp[] = [
  /\\gexec\b/,
  /(?:^|[;&|(]|\bsudo)\s*mv\s/m,
  /\bCREATE(?![a-z])/,
];

/** Words that destroy something, take room from others, or load a system. */
const harmful: readonly RegExp[] = [
  /\bpg_drop_replication_slot\b/,
  /\bpg_create_(?:logical|physical)_replication_slot\b/,
  /\bpg_(?:replication_slot_advance|logical_slot_get_\w+)\b/,
  /\bpg_(?:terminate_backend|switch_wal|promote|resetwal|stat_reset_replication_slot)\b/,
  /\bALTER\s+SYSTEM\b/i,
  /\bCHECKPOINT\b/,
  /\bALTER\s+PUBLICATION\s+\S+\s+(?:SET|DROP)\b/i,
  /\bDROP\s+(?:TABLE|PUBLICATION|DATABASE|ROLE|SCHEMA)\b/i,
  /\bTRUNCATE\b/,
  new RegExp(`${statement}(?:truncate\\s|checkpoint\\s*(?:;|["']|$))`, "im"),
  /\bDELETE\s+FROM\b/i,
  /(?:-X|--request)[\s=]*"?DELETE\b/,
  /--(?:delete|add-config|partitions)\b/,
  /\bkafka-(?:console-producer|delete-records)\b/,
  /\bBEGIN\b(?=[^]*\bpg_sleep\b)/,
  /\bINSERT\b(?=[^;]*\bgenerate_series\b)/,
  /^\s*noise\s+["$\d]/m,
];

/** A plan is made and not carried out; with ANALYZE between the two words it would be. */
const withoutPlans = (code: string) => code.replaceAll(/\bEXPLAIN (?:DELETE|UPDATE|INSERT)\b/g, "");

const firstOf = (patterns: readonly RegExp[], code: string) =>
  patterns
    .flatMap((pattern) => pattern.exec(withoutPlans(code)) ?? [])[0]
    ?.trim()
    .replaceAll(/\s+/g, " ");

/** A word by which a block changes something; `undefined` when it has none. */
export function changeIn(code: string): string | undefined {
  return firstOf(changing, code);
}

/**
 * Whether a block of shell commands or SQL changes nothing, so that somebody in trouble may run it first.
 */
export function onlyLooks(code: string): boolean {
  return firstOf([...changing, ...doubtful], code) === undefined;
}

/** A word by which a block harms the system it is run on; `undefined` when it has none. */
export function harmIn(code: string): string | undefined {
  return firstOf(harmful, code);
}
