import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { host, passwords } from "../stack/topology.ts";
import type { Context } from "./context.ts";
import { endWalsender, isFree } from "./slot/ways.ts";

/** Ends the walsender of the connector, and takes its slot before it comes back for it. @returns ends it */
export async function takeSlot(context: Context): Promise<() => Promise<void>> {
  await endWalsender(context);
  await context.wait("the slot is free", () => isFree(context));
  return readSlotAsOther(context, context.names);
}

/** What somebody else reads. */
export interface OtherReader {
  readonly slot: string;
  readonly publication: string;
}

/**
 * Reads a slot as a program of somebody else does, which sends no word to Kafka.
 * @returns ends it
 */
export async function readSlotAsOther(
  { server, names, wait, database }: Context,
  { slot, publication }: OtherReader,
): Promise<() => Promise<void>> {
  const client = new Client({
    host,
    port: server.port,
    user: "debezium",
    password: passwords.debezium,
    database: names.database,
    application_name: "reporting",
    // The reader never says how far it is, and is not to be cut off for that.
    options: "-c wal_sender_timeout=0",
    replication: "database",
  } as ConstructorParameters<typeof Client>[0]);
  client.on("error", () => undefined);
  await client.connect();
  // Copying goes on until the connection is closed.
  void client
    .query(
      `START_REPLICATION SLOT "${slot}" LOGICAL 0/0 ("proto_version" '1', "publication_names" '${publication}')`,
    )
    .catch(() => undefined);
  const active = `SELECT active FROM pg_replication_slots WHERE slot_name = '${slot}'`;
  await wait(
    `somebody else reads slot ${slot}`,
    async () => (await database.value(active)) === "t",
  );
  return async () => {
    const { connection } = client as unknown as {
      readonly connection: { readonly stream: { readonly destroy: () => void } };
    };
    connection.stream.destroy();
    await delay(500);
  };
}
