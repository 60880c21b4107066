import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import type { Site } from "./sites.ts";

/** A running server. */
export interface Server {
  /** E.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves a built site as a static host does: unknown addresses get its 404 page.
 * @param first is asked before; what it answers `true` to, it has taken care of
 */
export async function serve(
  site: Site,
  first: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<Server> {
  const files = sirv(site.folder, { etag: true });
  const notFound = readFileSync(`${site.folder}/404.html`);
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { "content-type": "text/html;charset=utf-8" }).end(notFound);
    };
    if (first(request, response)) return;
    const { url = "/" } = request;
    if (!url.startsWith(site.base)) {
      response.writeHead(404, { "content-type": "text/plain" }).end(`Not below ${site.base}`);
      return;
    }
    request.url = url.slice(site.base.length - 1);
    files(request, response, missing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
