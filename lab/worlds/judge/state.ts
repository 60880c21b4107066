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
    // Without `applied`: one that needs a restart waits there for the next one.
    `SELECT DISTINCT ON (name) name, setting FROM pg_file_settings
     WHERE sourcefile LIKE '%postgresql.auto.conf' ORDER BY name, seqno DESC`,
  ],
  [
    "value",
    `SELECT name, setting FROM pg_settings
     WHERE source IN ('configuration file', 'database', 'user') AND name NOT IN ('primary_conninfo')`,
  ],
  [
    "role",
    `SELECT r.rolname, concat_ws(' ', to_jsonb(r) - 'oid' - 'rolname' - 'rolpassword', md5(a.rolpassword),
       (SELECT string_agg(m.roleid::regrole::text, ' ' ORDER BY m.roleid::regrole::text)
        FROM pg_auth_members m WHERE m.member = r.oid))
     FROM pg_roles r JOIN pg_authid a ON a.oid = r.oid WHERE r.rolname NOT LIKE 'pg\\_%'`,
  ],
  [
    "database",
    `SELECT d.datname, concat_ws(' ', datallowconn, datconnlimit, datacl,
       (SELECT string_agg(concat_ws(' ', s.setrole::regrole, s.setconfig), ' ' ORDER BY s.setrole)
        FROM pg_db_role_setting s WHERE s.setdatabase = d.oid))
     FROM pg_database d`,
  ],
];

/** The same in one database. */
const inDatabase: readonly (readonly [kind: string, sql: string])[] = [
  [
    "publication",
    `SELECT p.pubname, concat_ws(' ', to_jsonb(p) - 'oid' - 'pubname' - 'pubowner',
       (SELECT string_agg(concat_ws(' ', format('%I.%I', n.nspname, c.relname), to_jsonb(r) -> 'prattrs',
          md5(to_jsonb(r) ->> 'prqual')), ', ' ORDER BY n.nspname, c.relname)
        FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE r.prpubid = p.oid),
       (SELECT string_agg(format('%I.%I', t.schemaname, t.tablename), ' ' ORDER BY t.schemaname, t.tablename)
        FROM pg_publication_tables t WHERE t.pubname = p.pubname))
     FROM pg_publication p`,
  ],
  [
    "table",
    `SELECT format('%I.%I', n.nspname, c.relname), concat_ws(' ', c.relowner::regrole, c.relacl,
       (SELECT string_agg(a.attname, ',' ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
       (SELECT string_agg(i.indexrelid::regclass::text, ',' ORDER BY i.indexrelid::regclass::text)
        FROM pg_index i WHERE i.indrelid = c.oid),
       (SELECT string_agg(concat(g.tgname, ' ', g.tgenabled), ',' ORDER BY g.tgname)
        FROM pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal))
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  ],
  [
    "identity",
    `SELECT c.oid::regclass::text, c.relreplident::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  ],
];

/** Kinds of which a healthy system has at least one. */
export const seenWhenWell = [
  "slot",
  "value",
  "role",
  "database",
  "publication",
  "table",
  "identity",
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
    const now = status?.connector?.state ?? "";
    state[`connector ${name} state`] = [now, ...tasks].join(" ");
    if (now !== "STOPPED") continue;
    const offsets = await request("GET", `/${name}/offsets`).catch(() => undefined);
    if (offsets?.status === 200) state[`offsets ${name}`] = JSON.stringify(offsets.body);
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

/**
 * Whether a server refused a query itself, so that a look without its answer would be blind: not by
 * being down, starting or full, and not because a restore has left a database out.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
function isRefused(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === "string" && /^(?!08|53|57P|3D000)[0-9A-Z]{5}$/.test(code);
}

/**
 * Looks at a system. What does not answer, twice, is left out.
 * @throws what a server says that does not understand a query of this look
 */
export async function lookAt({
  database,
  databases,
  connect,
  kafka,
}: Looked): Promise<SystemState> {
  const state: Record<string, string> = {};
  const ask = async (kind: string, sql: string, place?: string) => {
    const rows = await database
      .rows(sql, [], place)
      .catch(() => database.rows(sql, [], place))
      .catch((error: unknown) => {
        if (isRefused(error)) throw error;
        return [];
      });
    for (const [name, value] of rows)
      state[`${kind} ${place === undefined ? "" : `${place} `}${name ?? ""}`] = value ?? "";
  };
  for (const [kind, sql] of queries) await ask(kind, sql);
  for (const place of databases) for (const [kind, sql] of inDatabase) await ask(kind, sql, place);
  for (const [topic, id] of Object.entries(topicIds(kafka))) state[`topic ${topic}`] = id;
  return { ...state, ...(await connectorsOf(connect)) };
}
