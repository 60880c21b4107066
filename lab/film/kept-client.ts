import { Client, type ClientConfig, type QueryArrayConfig, type QueryArrayResult } from "pg";

/** A connection that is made when it is needed, and anew after it broke: the server is away in some films. */
export interface KeptClient {
  /** @throws Error when the server does not answer; the next query connects again */
  readonly query: <Row extends unknown[]>(
    query: QueryArrayConfig,
  ) => Promise<QueryArrayResult<Row>>;
  readonly end: () => Promise<void>;
}

/** @param config asked at each connection, because the server may have moved */
export function keptClient(config: () => ClientConfig): KeptClient {
  let client: Client | undefined;
  const end = async () => {
    const ended = client;
    client = undefined;
    await ended?.end().catch(() => undefined);
  };
  const connect = async () => {
    const made = new Client(config());
    made.on("error", () => (client = undefined));
    await made.connect();
    return made;
  };
  return {
    query: async <Row extends unknown[]>(query: QueryArrayConfig) => {
      try {
        client ??= await connect();
        return await client.query<Row>(query);
      } catch (error) {
        // Not awaited: a server that hangs would let the next look wait.
        void end();
        throw error;
      }
    },
    end,
  };
}
