import dataUrl from "@electric-sql/pglite/pglite.data?url";
import initdbUrl from "@electric-sql/pglite/initdb.wasm?url";
import wasmUrl from "@electric-sql/pglite/pglite.wasm?url";
import type { PostgresFiles, StartProgress } from "./worker-protocol.ts";

/** Sizes of the three files as they are unpacked, for a bar; a wrong sum makes it end early. */
const expected = 15_630_000;

/** One file of PostgreSQL, from the site's own origin, counted while it arrives. */
async function fetchFile(url: string, arrived: (bytes: number) => void): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok || !response.body)
    throw new Error(`The server answered ${response.status} for a part of PostgreSQL (${url}).`);
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        arrived(chunk.byteLength);
        controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted, { headers: { "content-type": "application/wasm" } });
}

/**
 * Fetches PostgreSQL and compiles it while it arrives. The files have hashed names, below the site's
 * base path.
 * @throws Error when a file does not arrive
 */
export async function fetchPglite(
  report: (progress: StartProgress) => void,
): Promise<PostgresFiles> {
  let loaded = 0;
  const arrived = (bytes: number) => {
    loaded += bytes;
    report({ stage: "download", loaded, total: Math.max(loaded, expected) });
  };
  const [pgliteWasmModule, initdbWasmModule, fsBundle] = await Promise.all([
    WebAssembly.compileStreaming(fetchFile(wasmUrl, arrived)),
    WebAssembly.compileStreaming(fetchFile(initdbUrl, arrived)),
    fetchFile(dataUrl, arrived).then((response) => response.blob()),
  ]);
  report({ stage: "start", loaded, total: loaded });
  return { pgliteWasmModule, initdbWasmModule, fsBundle };
}
