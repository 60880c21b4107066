import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Paths } from "./paths.ts";

const port = z.int().min(1).max(65535);
const text = z.string();

const stackSchema = z.strictObject({
  nameSet: z.enum(["default", "other"]),
  jvm: z.enum(["fast", "default"]),
  ports: z.strictObject({
    postgresql: port,
    kafka: port,
    controller: port,
    connect: port,
    metrics: port,
  }),
  versions: z.strictObject({
    postgresql: text,
    postgresqlPackage: text,
    kafka: text,
    debezium: text,
    jmxExporter: text,
    log4j: text,
  }),
  programs: z.strictObject({
    postgresql: text,
    kafka: text,
    plugins: text,
    jmxExporter: text,
  }),
});

/** What is up: enough to reach it, and to start it again in the same way. */
export type Stack = z.infer<typeof stackSchema>;

/** The stack that is up, if any. A damaged file counts as none: `up` then begins anew. */
export function readStack({ stack }: Paths): Stack | undefined {
  try {
    return stackSchema.parse(JSON.parse(readFileSync(stack, "utf8")));
  } catch {
    return undefined;
  }
}

/** Writes the file at once: a reader never sees a part of it. */
export function writeStack({ stack }: Paths, content: Stack): void {
  writeFileSync(`${stack}.partial`, JSON.stringify(content, null, 2));
  renameSync(`${stack}.partial`, stack);
}
