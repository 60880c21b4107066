import type { Context } from "../context.ts";
import { stopConnector } from "../slot/ways.ts";
import type { Hand } from "../world.ts";

/** Waits until the status of the connector or its task says FAILED. */
export const hasFailed = ({ connect, main, wait }: Context, seconds?: number) =>
  wait(
    "the status says FAILED",
    async () => {
      const { text } = await connect.call("GET", `/${main.connector}/status`);
      return text.includes('"FAILED"');
    },
    seconds,
  );

/** Somebody drops the slot while the connector is stopped, and resumes the connector. */
export async function failByDroppedSlot(context: Context): Promise<void> {
  const { connect, database, main, names } = context;
  await stopConnector(context);
  await database.value(`SELECT pg_drop_replication_slot('${names.slot}')`);
  await connect.call("PUT", `/${main.connector}/resume`);
  await hasFailed(context);
}

/** Restarts connector and task, as an administrator does once the cause is gone. */
export const restartTask: Hand = async ({ connect, main }) => {
  await connect.call("POST", `/${main.connector}/restart?includeTasks=true`);
};

/** New rows of a captured table, in one transaction; each is about 150 bytes of WAL. */
export const writeMany = ({ database }: Context, from: number, rows: number) =>
  database.run(
    `INSERT INTO readings SELECT n, '2025-03-01'::date + n % 100, n / 8.0
     FROM generate_series(${from}, ${from + rows - 1}) n`,
  );

/** The broker takes so many bytes a second from the connector; as many as it can when left out. */
export async function throttle(
  { kafkaTool, main }: Context,
  bytes: number | undefined,
): Promise<void> {
  const client = `connector-producer-${main.connector}-0`;
  const change =
    bytes === undefined
      ? ["--delete-config", "producer_byte_rate"]
      : ["--add-config", `producer_byte_rate=${bytes}`];
  const entity = ["--entity-type", "clients", "--entity-name", client];
  await kafkaTool("kafka-configs.sh", "--alter", ...entity, ...change);
}
