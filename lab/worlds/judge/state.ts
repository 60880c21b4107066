import type { ConnectRest } from "../../stack/connect-rest.ts";
import type { Database } from "../database.ts";
import { topicIds } from "./topic-log.ts";

/** All of a system that a repair may harm: what it is, by a name such as `slot orders_cdc`. */
export type SystemState = Readonly<Record<string, string>>;

/** Each query gives a name and what is there. */
const queries: readonly (readonly [kind: string, sql: string])[] = [
  [
    "slot",
    `SELECT slot_name, concat_ws(' ', slot_type, plugin, database,
       CASE WHEN wal_status = 'lost' THEN 'lost' ELSE 'good' END,
       to_jsonb(s) ->> 'failover', to_jsonb(s) ->> 'invalidation_reason')
     FROM pg_replication_slots s WHERE NOT temporary`,
  ],
  [
    "setting",
    `SELECT name, setting FROM pg_file_settings WHERE sourcefile LIKE '%postgresql.auto.conf' AND applied`,
  ],
  [
    "value",
    `SELECT name, setting FROM pg_settings
     WHERE source IN ('configuration file', 'database', 'user') AND name NOT IN ('primary_conninfo')`,
  ],
  [
    "role",
    `SELECT rolname, concat_ws(' ', rolsuper, rolreplication, rolcanlogin, rolconfig)
     FROM pg_roles WHERE rolname NOT LIKE 'pg\\_%'`,
  ],
];

/** The same in one database. */
const inDatabase: readonly (readonly [kind: string, sql: string])[] = [
  [
    "publication",
    `SELECT p.pubname, concat_ws(' ', to_jsonb(p) - 'oid' - 'pubname' - 'pubowner',
       (SELECT string_agg(format('%I.%I', n.nspname, c.relname), ' ' ORDER BY n.nspname, c.relname)
        FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE r.prpubid = p.oid))
     FROM pg_publication p`,
  ],
  [
    "table",
    `SELECT format('%I.%I', schemaname, tablename), tableowner FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  ],
  [
    "identity",
    `SELECT c.oid::regclass::text, c.relreplident::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  ],
];

interface Expanded {
  readonly info?: { readonly config?: Readonly<Record<string, string>> };
  readonly status?: {
    readonly connector?: { readonly state?: string };
    readonly tasks?: readonly { readonly state?: string }[];
  };
}

/** Configuration by setting, and state, of each connector; nothing while no worker answers. */
async function connectorsOf({ request }: ConnectRest): Promise<Record<string, string>> {
  const answer = await request("GET", "?expand=info&expand=status").catch(() => undefined);
  if (!answer || answer.status !== 200) return {};
  const state: Record<string, string> = {};
  for (const [name, { info, status }] of Object.entries(answer.body as Record<string, Expanded>)) {
    for (const [setting, value] of Object.entries(info?.config ?? {}))
      state[`connector ${name} ${setting}`] = value;
    const tasks = status?.tasks?.map((task) => task.state ?? "") ?? [];
    state[`connector ${name} state`] = [status?.connector?.state ?? "", ...tasks].join(" ");
  }
  return state;
}

/** Sources of what is looked at. */
export interface Looked {
  readonly database: Database;
  readonly databases: readonly string[];
  readonly connect: ConnectRest;
  /** Directory of the broker's data. */
  readonly kafka: string;
}

/** Looks at a system. What does not answer is left out. */
export async function lookAt({
  database,
  databases,
  connect,
  kafka,
}: Looked): Promise<SystemState> {
  const state: Record<string, string> = {};
  const ask = async (kind: string, sql: string, place?: string) => {
    const rows = await database.rows(sql, [], place).catch(() => []);
    for (const [name, value] of rows)
      state[`${kind} ${place === undefined ? "" : `${place} `}${name ?? ""}`] = value ?? "";
  };
  for (const [kind, sql] of queries) await ask(kind, sql);
  for (const place of databases) for (const [kind, sql] of inDatabase) await ask(kind, sql, place);
  for (const [topic, id] of Object.entries(topicIds(kafka))) state[`topic ${topic}`] = id;
  return { ...state, ...(await connectorsOf(connect)) };
}
