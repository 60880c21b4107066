import { fileURLToPath } from "node:url";
import { build } from "vite";

const source = fileURLToPath(new URL("worker/offline-worker.ts", import.meta.url));

/**
 * The worker as one script without imports.
 * @throws Error when the bundler gives anything but one file
 */
export async function bundleWorker(): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      write: false,
      lib: { entry: source, formats: ["iife"], name: "offline", fileName: "sw" },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((each) => ("output" in each ? each.output : []));
  const [chunk] = chunks;
  if (chunks.length !== 1 || chunk?.type !== "chunk")
    throw new Error(`${source}: bundled to ${chunks.length} files; the worker has to be one.`);
  return chunk.code;
}
