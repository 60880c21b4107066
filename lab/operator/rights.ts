import type { StepCommand } from "../../src/runbooks/file/runbook-file.ts";

/** Rights in PostgreSQL that the person on call may be given, each with its letter in a role's name. */
const grants = { pg_monitor: "m", REPLICATION: "r", pg_signal_backend: "s", owner: "o" } as const;

type Grant = keyof typeof grants;

const names = Object.keys(grants) as Grant[];

/** The role that has exactly these rights. */
export function roleWith(held: ReadonlySet<string>): string {
  const letters = names.filter((name) => held.has(name)).map((name) => grants[name]);
  return letters.length === 0 ? "oncall" : `oncall_${letters.join("")}`;
}

/** The role as which a command runs: exactly what it says it needs, and nothing else. */
export function roleOf({ needs }: Pick<StepCommand, "needs">): string {
  if (needs.includes("superuser") || needs.includes("settings")) return "postgres";
  const role = roleWith(new Set(needs));
  // What the owner creates belongs to the owner.
  return role === roleWith(new Set(["owner"])) ? owner : role;
}

/** The role that owns the tables and the publication. */
const owner = "app";

/** Every set of rights. */
function subsets(of: readonly Grant[]): Grant[][] {
  const [first, ...rest] = of;
  if (!first) return [[]];
  return subsets(rest).flatMap((some) => [some, [first, ...some]]);
}

/**
 * The SQL that creates the roles, as superuser.
 * @param password of all of them
 */
export function rolesSql(password: string): string {
  const roles = subsets(names)
    .map((held) => {
      const [role, has] = [roleWith(new Set(held)), (name: Grant) => held.includes(name)];
      const member = [
        ...(has("pg_monitor") ? ["pg_monitor"] : []),
        ...(has("pg_signal_backend") ? ["pg_signal_backend"] : []),
        ...(has("owner") ? [owner] : []),
      ];
      const groups = member.length > 0 ? ` IN ROLE ${member.join(", ")}` : "";
      const replication = has("REPLICATION") ? " REPLICATION" : "";
      return `CREATE ROLE ${role} LOGIN${replication} PASSWORD '${password}'${groups};`;
    })
    .join("\n");
  // The lab's owner has a right that owners do not have by themselves.
  return `REVOKE pg_monitor FROM ${owner};\n${roles}`;
}

/** What tells that a command uses something, and the rights of which it needs one for that. */
const uses: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bkafka-(?:delete-records|reassign-partitions|leader-election)\b/, ["kafka-admin"]],
  [/\bkafka-[a-z-]+\.sh\b.*--(?:delete|create|alter|execute|reset-offsets)\b/, ["kafka-admin"]],
  [/\bkafka-[a-z-]+\.sh\b/, ["kafka", "kafka-admin"]],
  [/\{\{\s*connect-url\s*\}\}/, ["connect"]],
];

/** What a provider's parameter store cannot do. */
const notSettings =
  /\b(?:CREATE|DROP|ALTER(?!\s+SYSTEM\s+(?:SET|RESET)\b)|INSERT|UPDATE|DELETE|TRUNCATE|GRANT|REVOKE|COPY|CALL|DO|CHECKPOINT|VACUUM)\b|\bpg_(?!reload_conf\b|settings\b|file_settings\b)\w*(?:drop|create|copy|advance|terminate|cancel|promote|switch|rotate|emit|backup|write|import|get_changes|get_binary)\w*/i;

/**
 * What a command does without saying that it needs the right, or beyond the right that it names.
 * @returns one sentence; `undefined` when all is well
 */
export function undeclared({
  fence,
  needs,
}: Pick<StepCommand, "fence" | "needs">): string | undefined {
  const script = fence.value.replaceAll("\\\n", " ");
  for (const [sign, rights] of uses) {
    if (sign.test(script) && !rights.some((right) => needs.includes(right)))
      return `The block needs ${rights.join(" or ")} and does not say so.`;
  }
  const beyond = needs.includes("settings") ? notSettings.exec(script)?.[0] : undefined;
  if (beyond && !needs.includes("superuser"))
    return `A parameter store sets and resets parameters; it cannot run ${beyond}.`;
  return undefined;
}
