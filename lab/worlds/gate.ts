import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { host } from "../stack/topology.ts";

/** Who learns that a connection has been cut; the other side keeps one that is silent. */
export type Noticed = "both" | "client" | "server";

/** A port in front of another, through which connections pass or not. */
export interface Gate {
  readonly port: number;
  /** Cuts all connections and refuses new ones. */
  readonly close: (noticed: Noticed) => void;
  /** Lets new connections pass again; one that is cut stays so. */
  readonly open: () => void;
  /** Ends all connections and gives the port back. */
  readonly end: () => void;
}

/**
 * Opens a gate in front of a local port. It keeps no program alive.
 * @param behind the port for each new connection
 */
export async function openGate(behind: () => number): Promise<Gate> {
  let closed = false;
  const pairs = new Set<Readonly<Record<"client" | "server", Socket>>>();
  const silence = (socket: Socket) => {
    socket.removeAllListeners("data").removeAllListeners("close");
    socket.resume();
  };
  const gate = createServer((client) => {
    if (closed) {
      client.destroy();
      return;
    }
    const pair = { client, server: connect({ port: behind(), host }) };
    pairs.add(pair);
    client.unref();
    pair.server.unref();
    const both = [
      [pair.client, pair.server],
      [pair.server, pair.client],
    ] as const;
    for (const [from, to] of both) {
      from.on("data", (data) => to.write(data));
      from.on("error", () => from.destroy());
      from.on("close", () => {
        pairs.delete(pair);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => gate.listen(0, host, resolve));
  gate.unref();
  const cut = (noticed: Noticed) => {
    for (const { client, server } of pairs) {
      silence(client);
      silence(server);
      if (noticed !== "server") client.destroy();
      if (noticed !== "client") server.destroy();
    }
  };
  return {
    port: (gate.address() as AddressInfo).port,
    close: (noticed) => {
      closed = true;
      cut(noticed);
    },
    open: () => {
      closed = false;
    },
    end: () => {
      cut("both");
      gate.close();
    },
  };
}
