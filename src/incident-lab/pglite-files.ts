import dataUrl from "@electric-sql/pglite/pglite.data?url";
import initdbUrl from "@electric-sql/pglite/initdb.wasm?url";
import wasmUrl from "@electric-sql/pglite/pglite.wasm?url";
import type { Progress } from "./worker-protocol.ts";

/** Sizes of the three files as they are unpacked, for a bar; a wrong sum makes it end early. */
const expected = 15_700_000;

/** One file of PostgreSQL, from the site's own origin. */
async function fetchFile(url: string, arrived: (bytes: number) => void): Promise<ArrayBuffer> {
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
  return new Response(counted).arrayBuffer();
}

/**
 * Fetches and compiles PostgreSQL, with hashed names and below the site's base path.
 * @throws Error when a file does not arrive
 */
export async function fetchPglite(report: (progress: Progress) => void) {
  let loaded = 0;
  const arrived = (bytes: number) => {
    loaded += bytes;
    report({ stage: "download", loaded, total: Math.max(loaded, expected) });
  };
  const [wasm, initdb, data] = await Promise.all(
    [wasmUrl, initdbUrl, dataUrl].map((url) => fetchFile(url, arrived)),
  );
  if (!wasm || !initdb || !data) throw new Error("A part of PostgreSQL is missing.");
  report({ stage: "start", loaded, total: loaded });
  const [pgliteWasmModule, initdbWasmModule] = await Promise.all([
    WebAssembly.compile(wasm),
    WebAssembly.compile(initdb),
  ]);
  return { pgliteWasmModule, initdbWasmModule, fsBundle: new Blob([data]) };
}
