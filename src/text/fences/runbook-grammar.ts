import { attributes, type AttributeRule, type Grammar } from "./grammar.ts";

/** What a command of a runbook does to the system. */
export const deeds = ["looks", "changes", "final"] as const;
export type Deed = (typeof deeds)[number];

/** The rights a step may need; what each is stands in the head of a runbook's page. */
export const rights = {
  pg_monitor: "read the statistics views of PostgreSQL: membership of pg_monitor",
  REPLICATION:
    "create, copy and drop replication slots: the attribute REPLICATION, or rds_replication",
  settings: "change settings of PostgreSQL: ALTER SYSTEM, or the provider's parameter store",
  pg_signal_backend: "end sessions of other roles: membership of pg_signal_backend",
  owner: "own the captured tables and the publication",
  superuser: "be superuser of PostgreSQL",
  connect: "call the REST interface of Kafka Connect",
  kafka: "describe and read topics",
  "kafka-admin": "create, change and delete topics",
  none: "nothing",
} as const;
export type Right = keyof typeof rights;

/** The names in an attribute that lists several, such as `needs="connect kafka"`. */
export const namesIn = (value: string): string[] => value.split(/\s+/).filter(Boolean);

const listOf = (known: readonly string[], expected: string): AttributeRule => ({
  expected,
  accepts: (value) => {
    const names = typeof value === "string" ? namesIn(value) : [];
    return names.length > 0 && names.every((name) => known.includes(name));
  },
});
const flag = (name: string): AttributeRule => ({
  expected: `\`${name}\` alone, without a value`,
  accepts: (value) => value === true,
});

/** Where an output leads: a step of the page, another runbook, the next step, or to a person. */
export type Target =
  | { readonly kind: "step"; readonly anchor: string }
  | { readonly kind: "runbook"; readonly id: string }
  | { readonly kind: "go on" }
  | { readonly kind: "stop"; readonly reason: string };

/** Reads the value of `otherwise`; `undefined` when it is none of the four forms. */
export function readTarget(value: string): Target | undefined {
  if (value === "go on") return { kind: "go on" };
  const [, reason] = /^stop: (.{10,})$/.exec(value) ?? [];
  if (reason !== undefined) return { kind: "stop", reason };
  if (/^#[a-z0-9_-]+$/.test(value)) return { kind: "step", anchor: value.slice(1) };
  return /^[a-z][a-z0-9-]+$/.test(value) ? { kind: "runbook", id: value } : undefined;
}

const leadsTo = (name: string): AttributeRule => ({
  expected: `${name}="#step", ${name}="runbook-id", ${name}="go on" or ${name}="stop: whom to ask, and what"`,
  accepts: (value) => typeof value === "string" && readTarget(value) !== undefined,
});

const command = {
  states: ["run", "show"],
  attributes: ["title"],
  whenRun: [...deeds, "needs", "sets", "within", "exit"],
} as const;
const shown = { states: ["show"], attributes: ["title"], whenRun: [] } as const;

/** The fences of runbooks: commands that look or act, and what may come back. */
export const runbookGrammar: Grammar = {
  languages: {
    bash: command,
    sql: command,
    json: shown,
    yaml: shown,
    properties: shown,
    text: { states: [], attributes: ["output", "then", "otherwise", "late", "exit"], whenRun: [] },
  },
  attributes: {
    ...attributes,
    ...Object.fromEntries([...deeds, "late"].map((name) => [name, flag(name)])),
    needs: listOf(
      Object.keys(rights),
      `needs="…" with one or more of ${Object.keys(rights).join(", ")}`,
    ),
    sets: {
      expected: 'sets="…" with the names of the settings that the block changes',
      accepts: (value) => typeof value === "string" && /^[a-z][\w.]*( [a-z][\w.]*)*$/.test(value),
    },
    otherwise: leadsTo("otherwise"),
    then: leadsTo("then"),
  },
  follows: "command or output",
};
