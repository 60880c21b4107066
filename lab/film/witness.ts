import { host, passwords } from "../stack/topology.ts";
import type { Context } from "../worlds/context.ts";
import { keptClient } from "./kept-client.ts";
import type { SeriesSample } from "../../src/records/series.ts";

/** What is asked each second beside the scrapes: what a person would look at. */
export interface Look {
  readonly second: number;
  /** "RUNNING / RUNNING"; "no answer" where REST gives none. */
  readonly status: string;
  /** "no slot" where there is none, "no answer" while the server is away. */
  readonly walStatus: string;
  readonly numbers: Readonly<Record<(typeof slotNumbers)[number], SeriesSample>>;
}

/** Positions are bytes from the WAL's position at the beginning of the film. */
export const slotNumbers = ["current_lsn", "restart_lsn", "confirmed_flush_lsn", "active"] as const;

const nothing = {
  current_lsn: undefined,
  restart_lsn: undefined,
  confirmed_flush_lsn: undefined,
  active: undefined,
} as const;

interface Status {
  readonly connector?: { readonly state: string };
  readonly tasks?: readonly { readonly state: string }[];
}

async function statusOf({ connect, main }: Context): Promise<string> {
  const answer = await Promise.race([
    connect.request("GET", `/${main.connector}/status`).catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 900)),
  ]);
  if (answer === undefined) return "no answer";
  if (answer.status === 404) return "no connector";
  const { connector, tasks } = (answer.body ?? {}) as Status;
  if (!connector) return "no answer";
  const [task] = tasks ?? [];
  return `${connector.state} / ${task?.state ?? "no task"}`;
}

const slotSql = (slot: string, origin: string) =>
  `SELECT s.wal_status, s.active,
     pg_wal_lsn_diff(c.lsn, '${origin}')::bigint::text,
     pg_wal_lsn_diff(s.restart_lsn, '${origin}')::bigint::text,
     pg_wal_lsn_diff(s.confirmed_flush_lsn, '${origin}')::bigint::text
   FROM (SELECT pg_current_wal_lsn() AS lsn) c
   LEFT JOIN pg_replication_slots s ON s.slot_name = '${slot}'`;

type Row = [string | null, boolean | null, string, string | null, string | null];

const numberOf = (text: string | null): SeriesSample => (text === null ? undefined : Number(text));

/** Looks at status and slot each second. */
export function openWitness(
  context: Context,
  origin: string,
): { look: (second: number) => Promise<Look>; end: () => Promise<void> } {
  const client = keptClient(() => ({
    host,
    port: context.server.port,
    user: "postgres",
    password: passwords.postgres,
    database: context.names.database,
    application_name: "lab",
    connectionTimeoutMillis: 900,
    query_timeout: 900,
  }));
  const slot = async (): Promise<Pick<Look, "walStatus" | "numbers">> => {
    try {
      const { rows } = await client.query<Row>({
        text: slotSql(context.names.slot, origin),
        rowMode: "array",
      });
      const [status, active, current, restart, confirmed] = rows[0] ?? [null, null, "", null, null];
      const numbers = {
        current_lsn: Number(current),
        restart_lsn: numberOf(restart),
        confirmed_flush_lsn: numberOf(confirmed),
        active: active === null ? undefined : Number(active),
      };
      return { walStatus: active === null ? "no slot" : (status ?? ""), numbers };
    } catch {
      return { walStatus: "no answer", numbers: nothing };
    }
  };
  return {
    look: async (second) => {
      const [status, seen] = await Promise.all([statusOf(context), slot()]);
      return { second, status, ...seen };
    },
    end: client.end,
  };
}
