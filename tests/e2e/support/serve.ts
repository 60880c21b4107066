import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import type { Site } from "./sites.ts";

type Served = Pick<Site, "folder" | "base">;

/** A running server. */
export interface Server {
  /** E.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Reads what is in the folder once it is asked for: until then the site may still have to be built. */
function openFolder({ folder }: Served) {
  let opened: { files: ReturnType<typeof sirv>; notFound: Buffer } | undefined;
  return () =>
    (opened ??= {
      files: sirv(folder, { etag: true }),
      notFound: readFileSync(`${folder}/404.html`),
    });
}

/**
 * Serves a built site as a static host does: unknown addresses get its 404 page.
 * @param first is asked before; what it answers `true` to, it has taken care of
 */
export async function serve(
  site: Served,
  first: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<Server> {
  const folder = openFolder(site);
  const server = createServer((request, response) => {
    if (first(request, response)) return;
    const { url = "/" } = request;
    if (!url.startsWith(site.base)) {
      response.writeHead(404, { "content-type": "text/plain" }).end(`Not below ${site.base}`);
      return;
    }
    request.url = url.slice(site.base.length - 1);
    const { files, notFound } = folder();
    const missing = () => {
      response.writeHead(404, { "content-type": "text/html;charset=utf-8" }).end(notFound);
    };
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
