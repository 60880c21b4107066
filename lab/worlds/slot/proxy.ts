import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { host } from "../../stack/topology.ts";

/** Stands between a connector and its server, as a firewall does. */
export interface Proxy {
  readonly port: number;
  /** From now on nothing passes on the connections that there are, and nobody is told; new ones work. */
  readonly cut: () => void;
}

/** Opens a proxy, which ends with this process. @param target port of the server */
export async function openProxy(target: () => number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target(), host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
      from.unref();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      for (const socket of sockets) {
        socket.unpipe();
        socket.pause();
        // Its end is swallowed too: the other side is not told.
        socket.removeAllListeners("close");
        socket.removeAllListeners("end");
        socket.removeAllListeners("error");
        socket.on("error", () => undefined);
      }
      sockets.clear();
    },
  };
}
