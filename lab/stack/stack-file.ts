import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Paths } from "./paths.ts";
import type { Ports } from "./topology.ts";

const port = z.int().min(1).max(65535);
const text = z.string();

const portsSchema = z.strictObject({
  postgresql: port,
  kafka: port,
  controller: port,
  connect: port,
  metrics: port,
});

const stackSchema = z.strictObject({
  nameSet: z.enum(["default", "other"]),
  jvm: z.enum(["fast", "default"]),
  ports: portsSchema,
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

/** Writes a file at once: a reader never sees a part of it. */
function writeAtOnce(path: string, content: unknown): void {
  writeFileSync(`${path}.partial`, JSON.stringify(content, null, 2));
  renameSync(`${path}.partial`, path);
}

/** Says that the stack is up. */
export function writeStack({ stack }: Paths, content: Stack): void {
  writeAtOnce(stack, content);
}

/** Notes the ports of a stack before anything listens on them, or with `undefined` that all are free. */
export function notePorts({ ports }: Paths, content: Ports | undefined): void {
  if (content) writeAtOnce(ports, content);
  else rmSync(ports, { force: true });
}

/** The ports that a stack may still hold, however the command ended that started it. */
export function notedPorts({ ports }: Paths): Ports | undefined {
  try {
    return portsSchema.parse(JSON.parse(readFileSync(ports, "utf8")));
  } catch {
    return undefined;
  }
}
