import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** Brotli at the quality CDNs use for static files; for large ones that would take half a minute. */
export function compress(bytes: Buffer): Buffer {
  const quality = bytes.length > 1_000_000 ? 9 : 11;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** A running server of a built site. */
export interface SiteServer {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves a built site compressed, as a CDN would. */
export async function serveCompressed(folder: string): Promise<SiteServer> {
  const cache = new Map<string, { body: Buffer; compressed: boolean }>();
  const server = createServer((request, response) => {
    let file = join(folder, decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const extension = extname(file);
    let entry = cache.get(file);
    if (!entry) {
      const compressed = extension !== ".woff2";
      const bytes = readFileSync(file);
      entry = { body: compressed ? compress(bytes) : bytes, compressed };
      cache.set(file, entry);
    }
    response.setHeader("content-type", types[extension] ?? "application/octet-stream");
    if (entry.compressed) response.setHeader("content-encoding", "br");
    response.end(entry.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
