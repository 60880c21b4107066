import type { Deed, Right } from "../../text/fences/runbook-grammar.ts";

/** What a command does to the system it is run on. */
export const doesWords: Readonly<Record<Deed, string>> = {
  looks: "Only looks",
  changes: "Changes something",
  final: "Cannot be undone",
};

/** What a step needs, as the page says it. */
export const rightWords: Readonly<Record<Right, string>> = {
  none: "no special right",
  pg_monitor: "pg_monitor",
  REPLICATION: "a role with REPLICATION",
  settings: "the right to change settings",
  pg_signal_backend: "pg_signal_backend",
  owner: "the owner of tables and publication",
  superuser: "superuser",
  connect: "Connect's REST interface",
  kafka: "read access to Kafka",
  "kafka-admin": "admin access to Kafka",
};

const isRight = (name: string): name is Right => Object.hasOwn(rightWords, name);

/** What `needs="…"` says, in words. */
export function needsWords(needs: readonly string[]): string {
  return needs.map((name) => (isRight(name) ? rightWords[name] : name)).join(", ");
}

/** The value of `within="…"` in words: `10 minutes`, `90 seconds`. */
export function formatWithin(within: string): string {
  const seconds = Number.parseInt(within, 10);
  if (Number.isNaN(seconds)) return within;
  if (seconds < 120 || seconds % 60 !== 0) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  return `${seconds / 60} minutes`;
}

/** A range of versions in words: `13 to 18`. */
export function rangeWords(range: string): string {
  return range.replace("-", " to ");
}
